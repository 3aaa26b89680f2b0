/** What a schema.org article says about itself. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

/** Types of https://schema.org that are an article. */
const ARTICLE = /(?:Article|Report|BlogPosting|LiveBlog|Posting|OpinionPiece|Review)$/;
/** Objects that are looked at, at most. */
const MOST = 2_000;

/**
 * The first article in JSON-LD scripts, else the first object that has a date. Broken JSON is passed over; never throws.
 *
 * @param scripts contents of `script type="application/ld+json"`
 */
export function articleOf(scripts: readonly string[]): LinkedArticle {
  const nodes = objectsIn(scripts.flatMap(parsed));
  const article =
    nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ??
    nodes.find((node) => typeof node.datePublished === 'string') ??
    {};
  return {
    headline: text(article.headline),
    datePublished: text(article.datePublished) ?? text(article.dateCreated),
    publisher: nameOf(article.publisher, nodes),
    language: text(article.inLanguage) ?? text(field(article.inLanguage, 'alternateName')),
    url: text(article.url) ?? text(field(article.mainEntityOfPage, '@id')) ?? text(article.mainEntityOfPage),
  };
}

type Node = Readonly<Record<string, unknown>>;

function parsed(script: string): unknown[] {
  try {
    return [JSON.parse(script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\s*\]\]>)\s*$/, ''))];
  } catch {
    return [];
  }
}

/** All objects in a value, outermost first, without recursion. */
function objectsIn(roots: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [...roots];
  for (let i = 0; i < queue.length && nodes.length < MOST; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MOST));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(
        ...Object.values(value)
          .filter((child) => typeof child === 'object')
          .slice(0, MOST),
      );
    }
  }
  return nodes;
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The name of an organisation, written in place or by reference to another object's `@id`. */
function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  const organisation: unknown = Array.isArray(value) ? value[0] : value;
  const named = text(organisation) ?? text(field(organisation, 'name'));
  const id = field(organisation, '@id');
  if (named !== null || typeof id !== 'string') return named;
  return text(nodes.find((node) => node['@id'] === id && node.name !== undefined)?.name);
}

function field(value: unknown, key: string): unknown {
  return isNode(value) ? value[key] : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
