import type { Range } from '../../document/span.ts';
import type { GoldDocument } from '../../evaluation/gold.ts';
import { type AnnotationFormat, fileNames, toPoints } from './annotation-format.ts';

/** brat standoff: for each document a .txt and an .ann, with the configuration that brat shows them by. */
export const brat: AnnotationFormat = {
  name: 'brat',
  summary: 'annotated texts as brat standoff (a folder)',
  endings: ['.ann'],
  isFolder: true,
  encoder() {
    const nameOf = fileNames();
    return {
      add(document) {
        const name = nameOf(document.id);
        return [
          { file: `${name}.txt`, isWhole: true, text: document.text },
          { file: `${name}.ann`, isWhole: true, text: bratAnnotations(document) },
        ];
      },
      end: () => [{ file: 'annotation.conf', isWhole: true, text: CONFIGURATION }],
    };
  },
};

const TYPES = { person: 'Person', organisation: 'Organisation', location: 'Location', misc: 'Misc' } as const;

const CONFIGURATION = `[entities]
${Object.values(TYPES).join('\n')}
Source
Cue
[relations]
[events]
Content	Source*:Source, Cue*:Cue
[attributes]
Kind	Arg:Content, Value:direct|indirect|mixed
`;

/**
 * Names and quotes as lines of an .ann file (https://brat.nlplab.org/standoff.html): a quote is an event whose trigger is its content,
 * with cue and source as arguments, its kind as an attribute and its speaker as a note. Offsets count code points; a span over a line
 * break is given in parts, as brat wants it.
 */
export function bratAnnotations({ text, entities, quotes }: GoldDocument): string {
  const points = toPoints(text);
  const lines: string[] = [];
  const counts = { T: 0, E: 0, A: 0, '#': 0 };
  const next = (mark: keyof typeof counts): string => `${mark}${++counts[mark]}`;
  const span = (type: string, ranges: readonly Range[]): string | null => {
    const parts = [...ranges].sort((a, b) => a.start - b.start).flatMap((range) => withoutLineBreaks(text, range));
    if (parts.length === 0) return null;
    const id = next('T');
    const places = parts.map(({ start, end }) => `${points(start)} ${points(end)}`).join(';');
    lines.push(`${id}\t${type} ${places}\t${parts.map(({ start, end }) => text.slice(start, end)).join(' ')}`);
    return id;
  };
  for (const { type, ...range } of entities ?? []) span(TYPES[type], [range]);
  for (const { content, cue, source, kind, speaker } of quotes ?? []) {
    const trigger = span('Content', content);
    if (trigger === null) continue;
    const roles = [
      ['Source', span('Source', source)],
      ['Cue', span('Cue', cue)],
    ].flatMap(([role, id]) => (id === null ? [] : [`${role!}:${id!}`]));
    const event = next('E');
    lines.push(`${event}\t${[`Content:${trigger}`, ...roles].join(' ')}`);
    if (kind !== undefined) lines.push(`${next('A')}\tKind ${event} ${kind}`);
    const name = speaker?.kind === 'named' ? speaker.names.join(' + ') : speaker?.words;
    if (name) lines.push(`${next('#')}\tAnnotatorNotes ${event}\tspeaker: ${name.replace(/\s+/g, ' ')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The parts of a range between line breaks, without white space at their ends. */
function withoutLineBreaks(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(/[^\n\r\u2028\u2029\u0085]+/g)].flatMap(({ 0: part, index }) => {
    const from = start + index + (part.length - part.trimStart().length);
    const to = start + index + part.trimEnd().length;
    return from < to ? [{ start: from, end: to }] : [];
  });
}
