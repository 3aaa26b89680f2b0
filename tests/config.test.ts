import { describe, expect, it } from 'vitest';
import defaults from '../pipeline.config.json' with { type: 'json' };
import { CONFIG_KEYS, type ConfigOverrides, DEFAULT_CONFIG, parseSettings, resolveConfig } from '../src/config.ts';
import { OnrecordError } from '../src/errors.ts';
import { nearest } from '../src/nearest.ts';

describe('resolveConfig', () => {
  it('gives the defaults of pipeline.config.json', () => {
    expect(resolveConfig()).toEqual(defaults);
    expect(resolveConfig({})).toEqual(DEFAULT_CONFIG);
  });

  it('puts one setting over the defaults and leaves the others', () => {
    const config = resolveConfig({ claims: { scope: 'all' } });
    expect(config).toEqual({ ...DEFAULT_CONFIG, claims: { ...DEFAULT_CONFIG.claims, scope: 'all' } });
  });

  it('gives a frozen configuration and leaves the defaults alone', () => {
    const config = resolveConfig({ offsets: 'codepoint' });
    expect(Object.isFrozen(config) && Object.isFrozen(config.segment)).toBe(true);
    expect(DEFAULT_CONFIG.offsets).toBe('utf16');
  });

  const bad: [overrides: unknown, where: string, expected: RegExp, reason: string][] = [
    [{ engine: 'slow' }, 'engine', /accurate/, 'a value that is none of the choices'],
    [{ offsets: 8 }, 'offsets', /utf16/, 'a number for a choice'],
    [{ segment: { chunkCharacters: 10 } }, 'segment.chunkCharacters', /1000/, 'a number that is too small'],
    [{ segment: { chunkCharacters: 1500.5 } }, 'segment.chunkCharacters', /int/, 'a fraction for a whole number'],
    [{ segment: { chunkCharacters: '20000' } }, 'segment.chunkCharacters', /number/, 'a text for a number'],
    [{ segment: 'all' }, 'segment', /object/, 'a text for a group'],
    [{ claims: { scope: null } }, 'claims.scope', /attributed/, 'null'],
  ];
  it.each(bad)('refuses %j at %s, expecting %s: %s', (overrides, where, expected) => {
    const run = () => resolveConfig(overrides as ConfigOverrides);
    expect(run).toThrow(OnrecordError);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-config', where }));
    expect(run).toThrow(expect.objectContaining({ expected: expect.stringMatching(expected) as string }));
  });

  const unknown: [overrides: unknown, where: string, suggestion: string][] = [
    [{ offset: 'utf16' }, 'offset', 'offsets'],
    [{ claims: { scop: 'all' } }, 'claims.scop', 'claims.scope'],
    [{ segment: { chunkCharacter: 2000 } }, 'segment.chunkCharacter', 'segment.chunkCharacters'],
  ];
  it.each(unknown)('refuses the unknown key of %j (%s) and suggests %s', (overrides, where, suggestion) => {
    const run = () => resolveConfig(overrides as ConfigOverrides);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-config', where, received: where }));
    expect(run).toThrow(expect.objectContaining({ hint: `did you mean "${suggestion}"?` }));
  });
});

describe('parseSettings', () => {
  const rows: [settings: string[], overrides: ConfigOverrides, reason: string][] = [
    [[], {}, 'no setting'],
    [['claims.scope=all'], { claims: { scope: 'all' } }, 'a text'],
    [['segment.chunkCharacters=5000'], { segment: { chunkCharacters: 5000 } }, 'a number'],
    [['offsets="utf16"'], { offsets: 'utf16' }, 'a text as JSON has it'],
    [['offsets=codepoint', 'claims.scope=all'], { offsets: 'codepoint', claims: { scope: 'all' } }, 'two settings'],
    [['offsets=utf16', 'offsets=codepoint'], { offsets: 'codepoint' }, 'the last one counts'],
  ];
  it.each(rows)('%j gives %j: %s', (settings, expected) => {
    expect(parseSettings(settings)).toEqual(expected);
  });

  const bad: [setting: string, hint: RegExp, reason: string][] = [
    ['claims.scope', /--set claims\.scope=all/, 'no equals sign'],
    ['=all', /--set/, 'no key'],
    ['claims.skope=all', /did you mean "claims\.scope"/, 'an unknown key'],
    ['claims=all', /did you mean/, 'a group is no key'],
    ['__proto__.x=1', /did you mean/, 'not a key of the configuration'],
  ];
  it.each(bad)('refuses %j with the hint %s: %s', (setting, hint) => {
    const run = () => parseSettings([setting]);
    expect(run).toThrow(expect.objectContaining({ code: 'bad-config', hint: expect.stringMatching(hint) as string }));
  });

  it('leaves the check of values to resolveConfig', () => {
    expect(() => resolveConfig(parseSettings(['engine=slow']))).toThrow(expect.objectContaining({ where: 'engine' }));
  });
});

describe('CONFIG_KEYS', () => {
  it('has every leaf in dotted form', () => {
    expect(CONFIG_KEYS).toContain('engine');
    expect(CONFIG_KEYS).toContain('segment.chunkCharacters');
    expect(CONFIG_KEYS).not.toContain('segment');
  });
});

describe('nearest', () => {
  const rows: [word: string, candidates: string[], expected: string, reason: string][] = [
    ['scop', ['scope', 'offsets'], 'scope', 'a letter left out'],
    ['OFFSETS', ['scope', 'offsets'], 'offsets', 'capitals do not count'],
    ['ab', ['ax', 'ay'], 'ax', 'the first of two as near'],
    ['x', [], '', 'no candidate'],
  ];
  it.each(rows)('%s among %j is %s: %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
