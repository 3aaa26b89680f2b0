import { plain } from '../../../../src/report/bidi.ts';
import { shorten } from '../../../../src/report/words.ts';
import type { Correction, CorrectionBody, OnrecordRecord } from '../../api/types.ts';

type Described = Pick<Correction, 'body' | 'anchors' | 'targets'>;

/** A correction in a line: "Quote “The bridge is safe”: speaker Ana Ruiz". */
export function describe({ body, anchors, targets }: Described, record: OnrecordRecord): string {
  const target = quoted(targets[0]?.spans[0]?.text ?? '');
  switch (body.action) {
    case 'add-quote':
      return `Quote added: ${quoted(anchors[0]?.text ?? '')}${tail(partsOf(body, record))}`;
    case 'fix-quote':
      return `Quote ${target}${tail([...(body.content === undefined ? [] : ['other words']), ...partsOf(body, record)])}`;
    case 'reject-quote':
      return `No quote: ${target}`;
    case 'add-entity':
      return `Name added: ${plain(body.name)} (${body.type})`;
    case 'fix-entity': {
      const { name, type, mentions } = body;
      const parts = [name === undefined ? '' : plain(name), type ?? '', mentions === undefined ? '' : 'other places'];
      return `Name ${target}${tail(parts.filter(Boolean))}`;
    }
    case 'reject-entity':
      return `No name: ${target}`;
    case 'fix-claim': {
      const { type, checkable, polarity } = body;
      const check = checkable === undefined ? '' : checkable ? 'checkable' : 'not checkable';
      return `Claim ${target}${tail([type ?? '', check, polarity ?? ''].filter(Boolean))}`;
    }
    case 'reject-claim':
      return `No claim: ${target}`;
    case 'confirm':
      return 'Looked at, and right';
  }
}

type QuoteParts = Extract<CorrectionBody, { readonly action: 'add-quote' | 'fix-quote' }>;

function partsOf({ speaker, kind, cue, source }: QuoteParts, record: OnrecordRecord): string[] {
  return [
    ...(speaker === undefined ? [] : [`speaker ${speakerName(speaker, record)}`]),
    ...(kind === undefined ? [] : [kind]),
    ...(cue === undefined ? [] : [cue === null ? 'no cue' : 'cue']),
    ...(source === undefined ? [] : [source === null ? 'no source' : 'source']),
  ];
}

function speakerName(speaker: NonNullable<QuoteParts['speaker']> | null, record: OnrecordRecord): string {
  if (speaker === null) return 'nobody';
  if ('name' in speaker) return plain(speaker.name);
  return plain(record.entities.find(({ id }) => id === speaker.entity)?.name ?? speaker.entity);
}

function quoted(text: string): string {
  const words = shorten(plain(text), 60);
  return /^["“‘„«']/.test(words) ? words : `“${words}”`;
}

function tail(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
