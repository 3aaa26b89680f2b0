"""Sentences of debates and labelled claims as the head is trained and tested on them."""
import json
import os
import re
import subprocess
import sys

import numpy as np
import torch

sys.path.append(os.path.join(os.path.dirname(__file__), '..'))
from claims import SEED, SENTENCES_PER_DEBATE, read_annotated, read_tsv

from head import TYPES

NONE = -1


class Rows:
    """Parallel columns; a label that a row does not have is NONE.

    part: "debates", "test" (CheckThat! dev-test), "own", "labelled" or "annotated" (types-dev.jsonl); held: of the fifth of
    ClaimBuster that is not trained on; clean: in ClaimBuster at all, whose sentences its makers chose by the agreement of annotators.
    """

    def __init__(self, data):
        rows = [*debates(data), *claims(data)]
        pieces = pieces_of(rows)
        self.ids, self.parts = ([row[name] for row in pieces] for name in ('ids', 'parts'))
        self.lengths = np.array([len(ids) for ids in self.ids])
        column = lambda name, missing: np.array([row.get(name, missing) for row in rows])
        self.part = column('part', '')
        self.worth = column('worth', NONE)
        self.held, self.clean = column('held', False), column('clean', False)
        self.debate = column('number', NONE * SENTENCES_PER_DEBATE) // SENTENCES_PER_DEBATE
        self.type = np.array([TYPES.index(row['type']) if 'type' in row else NONE for row in rows])
        self.checkable = column('checkable', NONE).astype(int)

    def __len__(self):
        return len(self.ids)

    def tensors(self, chosen):
        length = max(self.lengths[chosen])
        ids, parts = (torch.zeros(len(chosen), length, dtype=torch.int32) for _ in range(2))
        for row, i in enumerate(chosen):
            ids[row, :self.lengths[i]] = torch.tensor(self.ids[i])
            parts[row, :self.lengths[i]] = torch.tensor(self.parts[i])
        return ids, parts

    def batches(self, chosen, pieces, rng=None):
        """Rows of about the same length, together at most `pieces` wordpieces; with `rng` in random order."""
        blur = np.zeros(len(self)) if rng is None else rng.rand(len(self)) * 4
        found, batch = [], []
        for i in sorted(chosen, key=lambda i: self.lengths[i] + blur[i]):
            if batch and (len(batch) + 1) * self.lengths[i] > pieces:
                found.append(batch)
                batch = []
            batch.append(i)
        if batch:
            found.append(batch)
        return found if rng is None else [found[at] for at in rng.permutation(len(found))]


def debates(data):
    """One row a sentence, however it is punctuated; where several sets have it, ClaimBuster's label stands. Last those of the test."""
    sets = {name: read_tsv(f'{data}/claims/checkthat24-{name}.tsv') for name in ('train', 'dev', 'dev-test')}
    with open(f'{data}/claims/claimbuster-train.json', encoding='utf8') as file:
        claimbuster = [(row['sentence_id'], row['text'].strip(), int(row['label'])) for row in json.load(file)]
    clean = {plain(text) for _, text, _ in claimbuster}
    chosen = np.random.RandomState(SEED).permutation(len(claimbuster))[:len(claimbuster) // 5]
    held = {plain(claimbuster[i][1]) for i in chosen}
    unseen = {plain(text) for _, text, _ in sets['dev-test']}
    rows = {}
    for number, text, label in [*sets['dev'], *sets['train'], *claimbuster]:
        key = plain(text)
        if key not in unseen:
            rows[key] = {'part': 'debates', 'number': number, 'text': text, 'worth': label, 'held': key in held, 'clean': key in clean}
    test = [{'part': 'test', 'text': text, 'worth': label} for _, text, label in sets['dev-test']]
    return [*(rows[key] for key in sorted(rows)), *test]


def claims(data):
    """Own sentences and labelled spans. What a fact-checker would surely check is worth it, what one surely would not is not."""
    with open('training/claim-types.jsonl', encoding='utf8') as file:
        own = [json.loads(line) for line in file]
    parts = (('own', own), ('labelled', read_annotated(data, 'train', 'training/claim-types-attribution.jsonl')),
             ('annotated', read_annotated(data, 'dev', f'{data}/claims/types-dev.jsonl')))
    worth = {0: 0, 1: NONE, 2: 1}
    return [{**row, 'part': part, 'worth': worth[row['worthy']]} for part, rows in parts for row in rows]


def plain(text):
    return re.sub(r'[^a-z0-9]+', ' ', text.lower()).strip()


def pieces_of(rows):
    lines = '\n'.join(json.dumps({key: row[key] for key in ('text', 'kind', 'cue', 'source') if key in row}) for row in rows)
    done = subprocess.run(['node', 'scripts/ts.mjs', 'training/claims-head/pieces.ts'], input=lines, capture_output=True,
                          text=True, encoding='utf8')
    if done.returncode != 0:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]
