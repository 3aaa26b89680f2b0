import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../src/report/initials.ts';

describe('initialsOf', () => {
  const rows: readonly (readonly [names: readonly string[], expected: readonly string[], reason: string])[] = [
    [['Dmitry Rogozin'], ['DR'], 'first and last name'],
    [['Roscosmos'], ['RO'], 'one word gives two letters'],
    [['the two officials'], ['TO'], 'articles do not count'],
    [['The'], ['TH'], 'a name that is an article'],
    [['Ana María de la Cruz Ruiz'], ['AMR'], 'long names: the first two and the last'],
    [['Dan Reed', 'Dora Ruiz', 'Dev Rao'], ['DR', 'DR2', 'DR3'], 'the same letters get a number'],
    [['Élodie Öz', 'Ивана Петрова', '李娜'], ['ÉÖ', 'ИП', '李娜'], 'other alphabets'],
    [['𝒳avier'], ['𝒳A'], 'letters outside the first plane stay whole'],
    [['?!', ''], ['?', '?2'], 'no letters at all'],
    [['Unit 7'], ['U7'], 'numbers count'],
  ];
  it.each(rows)('%j', (names, expected, reason) => {
    expect(initialsOf(names), reason).toEqual(expected);
  });
});
