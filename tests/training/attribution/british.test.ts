import { describe, expect, it } from 'vitest';
import { restyle } from '../../../training/attribution/british.ts';

const NO_GOLD = [] as const;

const rows: [text: string, style: number, restyled: string, reason: string][] = [
  ['“We won,” he said.', 0, '‘We won’, he said.', 'single marks, the comma behind them'],
  ['“We won,” he said.', 1, '«We won», he said.', 'guillemets'],
  ['“We won,” he said.', 2, '„We won“, he said.', 'low and high marks'],
  ['“We won,” he said.', 3, '‘We won’, he said.', 'styles go round'],
  ['He said: “We won.”', 0, 'He said: ‘We won.’', 'a full stop stays inside'],
  ['"We won," he said.', 0, '"We won", he said.', 'straight marks stay, their comma moves'],
  ['“We won?” he asked.', 1, '«We won?» he asked.', 'a question mark stays inside'],
  ['“We won,”he said.', 0, '‘We won,’he said.', 'no space behind the mark: the comma stays'],
  ['It rained, and it was cold.', 0, 'It rained, and it was cold.', 'nothing to change'],
  ['', 0, '', 'an empty text'],
];

describe('restyle', () => {
  it.each(rows)('%j in style %d gives %j: %s', (text, style, restyled) => {
    expect(restyle(text, NO_GOLD, style).text).toBe(restyled);
  });

  it.each(rows)('%j keeps its length', (text, style) => {
    expect(restyle(text, NO_GOLD, style).text).toHaveLength(text.length);
  });

  it('ends a content that held the comma at its closing mark', () => {
    const text = '“We won,” he said. “At last.”';
    const gold = [
      {
        source: [[10, 12]],
        cue: [[13, 17]],
        content: [
          [0, 9],
          [19, 29],
        ],
      },
    ] as const;
    const moved = restyle(text, gold, 0);
    expect(moved.gold[0]!.content.map(([start, end]) => moved.text.slice(start, end))).toEqual([
      '‘We won’',
      '‘At last.’',
    ]);
    expect(moved.gold[0]!.source.map(([start, end]) => moved.text.slice(start, end))).toEqual(['he']);
  });

  it('leaves contents without a moved comma as they are', () => {
    const gold = [{ source: [[0, 2]], cue: [[3, 7]], content: [[8, 14]] }] as const;
    expect(restyle('He said we won.', gold, 0).gold).toEqual(gold);
  });
});
