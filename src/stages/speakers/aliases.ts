import type { Entity } from '../../document/entity.ts';
import { TITLES } from '../../lexicon/titles.ts';

/** Finds an entity by a form that is not marked as its mention: whole names and aliases, and surnames that only one has. */
export class AliasIndex {
  private readonly forms = new Map<string, number | null>();

  constructor(entities: readonly Entity[]) {
    entities.forEach(({ name, aliases, type }, index) => {
      for (const form of [name, ...aliases]) {
        this.put(normal(form), index);
        if (type === 'person') this.put(normal(form.slice(form.lastIndexOf(' ') + 1)), index);
      }
    });
  }

  /** The index of the entity that the words name, title left out; null where none or several do. */
  find(words: string): number | null {
    const parts = normal(words).split(' ');
    while (parts.length > 1 && (TITLES.has(parts[0]!) || TITLES.has(`${parts[0]!}.`))) parts.shift();
    return this.forms.get(parts.join(' ')) ?? null;
  }

  private put(form: string, entity: number): void {
    if (form === '') return;
    const known = this.forms.get(form);
    if (known === undefined) this.forms.set(form, entity);
    else if (known !== entity) this.forms.set(form, null);
  }
}

function normal(form: string): string {
  return form
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/\./g, '')
    .trim();
}
