#!/usr/bin/env python3
"""Makes the tiny encoder that the tests load: a few seconds of training on sentences from templates.

    python training/encoder/tiny.py tests/models/encoder/tiny
"""
import argparse
import json
import os
import random
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import model

# Before the imports of what reads them.
model.HIDDEN, model.HEADS, model.NEAR = 48, 4, 16
model.WIDTHS = (24, 16, 16) * 2

import data
from export import Graph, digest
from train import SHAPE_COUNT, losses

SEED = 5
STEPS = 500
BATCH = 24
SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
data.MASK = SPECIAL.index('[MASK]')
LETTERS = 'abcdefghijklmnopqrstuvwxyz'
CUES = ['said', 'says', 'claimed', 'denied', 'warned', 'announced', 'added', 'insisted']
NOUNS = ['bridge', 'harbour', 'school', 'road', 'river', 'budget', 'report', 'council', 'market', 'station', 'water', 'ferry', 'tax', 'plan']
STATES = ['safe', 'closed', 'open', 'late', 'too high', 'ready', 'full', 'empty', 'wrong', 'right', 'new', 'old']
FORMS = ['is', 'was', 'will be', 'would be', 'has been', 'must be']
WORDS = ['the', 'our', 'that', 'in', 'and', 'on', 'it', 'we', 'a', 'not']
MARKS = ['.', ',', '“', '”', '-', "'", '?', '!']
OTHER, QUOTED, PARAGRAPH = 0, data.SHAPES, 2 * data.SHAPES


def vocabulary():
    words = {word for line in [*CUES, *NOUNS, *STATES, *FORMS, *WORDS] for word in line.split()}
    return [*SPECIAL, *MARKS, *LETTERS, *(f'##{letter}' for letter in LETTERS), *sorted(words - set(LETTERS))]


def wordpieces(word, numbers):
    found, at = [], 0
    while at < len(word):
        end = next(end for end in range(len(word), at, -1) if ('##' if at else '') + word[at:end] in numbers)
        found.append(numbers[('##' if at else '') + word[at:end]])
        at = end
    return found


def shape(word):
    if not word.isalpha():
        return OTHER
    return data.CAPITAL if word[0].isupper() else data.SMALL


def capitalised(word):
    return word[0].upper() + word[1:]


class Maker:
    """Documents of one to four sentences, as windows with the columns that prepare.ts writes."""

    def __init__(self, numbers):
        self.rng = random.Random(SEED)
        self.numbers = numbers

    def window(self):
        tokens, shapes, attributions, entities = [], [], [], []
        begins = True
        for _ in range(self.rng.randint(1, 4)):
            self.sentence(tokens, shapes, attributions, entities, begins)
            begins = self.rng.random() < 0.4
        ids, piece_shapes, pieces = [SPECIAL.index('[CLS]')], [0], []
        for token, kind in zip(tokens, shapes):
            pieces.append(len(ids))
            for piece in wordpieces(token.lower(), self.numbers):
                ids.append(piece)
                piece_shapes.append(kind)
        return {'ids': [*ids, SPECIAL.index('[SEP]')], 'shapes': [*piece_shapes, 0], 'pieces': pieces,
                'attributions': attributions, 'entities': entities}

    def sentence(self, tokens, shapes, attributions, entities, begins):
        parts = self.template()
        parts[0][1][0] = capitalised(parts[0][1][0])
        spans, is_quoted = {'source': [], 'cue': [], 'content': []}, False
        for role, words in parts:
            start = len(tokens)
            for word in words:
                is_quoted = is_quoted and word != '”'
                shapes.append(shape(word) + QUOTED * is_quoted + PARAGRAPH * begins)
                begins = False
                is_quoted = is_quoted or word == '“'
                tokens.append(word)
            if role in spans:
                spans[role].append([start, len(tokens)])
            self.name_spans(start, tokens, entities, role)
        if spans['cue']:
            attributions.append(spans)

    def name_spans(self, start, tokens, entities, role):
        if role == 'source':
            entities.append([start, len(tokens), 'person'])
        entities.extend([i + 1, i + 2, 'location'] for i in range(start, len(tokens) - 1) if tokens[i] == 'in')

    def template(self):
        who, cue, what, stop = ('source', self.person()), ('cue', [self.rng.choice(CUES)]), self.clause(), ('', ['.'])
        quoted = ('content', ['“', capitalised(what[0]), *what[1:], ',', '”'])
        return self.rng.choice([
            [who, cue, ('content', what), stop],
            [who, cue, ('content', ['that', *what]), stop],
            [quoted, cue, who, stop],
            [quoted, who, cue, stop],
            [who, cue, ('', [',']), ('content', ['“', capitalised(what[0]), *what[1:], '.', '”'])],
            [('content', what), ('', [',']), who, cue, stop],
            [('', what), stop],
        ])

    def clause(self):
        place = ['in', self.name()] if self.rng.random() < 0.3 else []
        return [self.rng.choice(['the', 'our']), self.rng.choice(NOUNS), *place, *self.rng.choice(FORMS).split(),
                *(['not'] if self.rng.random() < 0.2 else []), *self.rng.choice(STATES).split()]

    def person(self):
        return [self.name() for _ in range(self.rng.choice([1, 2, 2]))]

    def name(self):
        syllables = (self.rng.choice('bcdfghjklmnprstvz') + self.rng.choice('aeiou') + self.rng.choice(['', 'l', 'n', 'r', 's'])
                     for _ in range(self.rng.randint(1, 3)))
        return ''.join(syllables).capitalize()


def train(tiny, maker):
    options = argparse.Namespace(silver=1.0, no_chain=False)
    optimiser = torch.optim.AdamW(tiny.parameters(), lr=4e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 6e-3, STEPS, pct_start=0.1)
    rng = data.rng_of(SEED)
    for step in range(STEPS):
        loss = sum(losses(tiny, data.tensors([maker.window() for _ in range(BATCH)], rng), options)) / BATCH
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tiny.parameters(), 2.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 49:
            print(step + 1, round(loss.item(), 3), flush=True)
    return tiny.eval()


def write(tiny, pieces, folder):
    os.makedirs(folder, exist_ok=True)
    path = f'{folder}/encoder.onnx'
    with tempfile.TemporaryDirectory() as scratch:
        plain = f'{scratch}/plain.onnx'
        ids = torch.randint(len(SPECIAL), len(pieces), (2, 17), dtype=torch.int32)
        outputs = ['entities', 'cues', 'keys', 'queries']
        torch.onnx.export(Graph(tiny), (ids, torch.ones_like(ids)), plain, dynamo=False, opset_version=17,
                          input_names=['ids', 'shapes'], output_names=outputs,
                          dynamic_axes={name: {0: 'batch', 1: 'length'} for name in ('ids', 'shapes', *outputs)})
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul', 'Gather', 'Gemm'])
    with open(f'{folder}/vocab.txt', 'w', encoding='utf8') as file:
        file.writelines(f'{piece}\n' for piece in pieces)
    description = {
        'model': digest(path),
        'vocabulary': digest(f'{folder}/vocab.txt'),
        'layers': len(tiny.layers),
        'cueTags': model.CUE_TAGS,
        'entityTags': model.ENTITY_TAGS,
        'scores': [f'{role}-{part}' for role in model.ROLES for part in ('inside', 'start', 'end')],
        'widths': model.WIDTHS,
        'near': model.NEAR,
        'rotaryBase': model.ROTARY_BASE,
        'distances': [[round(x, 4) for x in row] for row in tiny.distances.tolist()],
    }
    with open(f'{folder}/encoder.json', 'w', encoding='utf8') as file:
        file.write(json.dumps(description, separators=(',', ':')))
    print({name: os.path.getsize(f'{folder}/{name}') for name in sorted(os.listdir(folder))})


def main(folder):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    pieces = vocabulary()
    tiny = model.Encoder(len(pieces), SHAPE_COUNT, layers=2, dropout=0.0)
    write(train(tiny, Maker({piece: number for number, piece in enumerate(pieces)})), pieces, folder)


if __name__ == '__main__':
    main(sys.argv[1])
