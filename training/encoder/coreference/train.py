#!/usr/bin/env python3
"""Trains the coreference scores on the hidden states of the shipped encoder, whose weights stay as they are.

    python training/encoder/coreference/train.py ENCODER WINDOWS SCRATCH OUT.pt [--folds 5]

WINDOWS is what prepare.ts wrote. First the examples made of texts, then those of GAP together with them. With --folds
each fifth of GAP development is scored by what was trained on the others, and only what the texts taught is saved.
"""
import argparse
import glob
import os
import random
import time

import torch
from torch.nn import functional as F

from features import HIDDEN, States
from gap import figures, mention_columns, numbers_of_feminine, question_of, shown
from head import Coreference, scores


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('encoder', help='folder of the encoder')
    parser.add_argument('windows')
    parser.add_argument('scratch', help='where hidden states are kept')
    parser.add_argument('out')
    parser.add_argument('--start', help='what an earlier run saved, to go on from')
    parser.add_argument('--folds', type=int, default=0)
    parser.add_argument('--only', type=int, help='so many of the folds')
    parser.add_argument('--blocks', type=int, default=2)
    parser.add_argument('--dropout', type=float, default=0.2)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--text-epochs', type=float, default=2)
    parser.add_argument('--gap-epochs', type=float, default=3)
    parser.add_argument('--text-share', type=float, default=0.3, help='of the windows of texts, in the second part')
    parser.add_argument('--pieces', type=int, default=2048, help='wordpieces of a step')
    parser.add_argument('--seed', type=int, default=17)
    return parser.parse_args()


# One text in so many is not trained on.
HELD_OUT = 20


class Batch:
    """Windows of a step: states, and for each question the mentions as parallel columns."""

    def __init__(self, items):
        length = max(len(window['ids']) for _, _, window in items)
        self.states = torch.stack([F.pad(store.of(i), (0, 0, 0, length - len(window['ids']))) for store, i, window in items])
        self.mask = torch.arange(length)[None] < torch.tensor([len(window['ids']) for _, _, window in items])[:, None]
        columns, rows, questions, self.positive, self.asked = [], [], [], [], []
        for row, (_, _, window) in enumerate(items):
            for query in window['queries']:
                mentions = query['positives'] + query['negatives']
                count = len(mentions)
                columns.append(mention_columns(window, query['token'], mentions))
                rows += [row] * count
                questions += [len(self.asked)] * count
                self.positive += [at < len(query['positives']) for at in range(count)]
                self.asked.append((window, query))
        self.columns = torch.cat(columns, -1)
        self.rows, self.questions = torch.tensor(rows), torch.tensor(questions)
        self.positive = torch.tensor(self.positive, dtype=torch.bool)

    def mention_scores(self, model):
        with torch.autocast('cpu', torch.bfloat16):
            queries, keys = model(self.states.split(HIDDEN, -1), self.mask)
        return scores(queries.float(), keys.float(), model.bias, self.rows, *self.columns)

    def loss(self, model):
        """Of every mention that is meant against all that are not and against nobody; of a question without one for nobody."""
        found = self.mention_scores(model)
        question, count = self.questions, len(self.asked)
        against = torch.ones(count).index_add(0, question[~self.positive], found[~self.positive].clamp(max=30).exp())
        meant = torch.zeros(count).index_add(0, question[self.positive], torch.ones(int(self.positive.sum())))
        right = found[self.positive]
        at = question[self.positive]
        each = (torch.logaddexp(against[at].log(), right) - right) / meant[at]
        return each.sum() + against[meant == 0].log().sum()


def batches(items, size, rng):
    ordered = sorted(items, key=lambda item: len(item[2]['ids']) + rng.random() * 8)
    found, batch = [], []
    for item in ordered:
        if batch and (len(batch) + 1) * len(item[2]['ids']) > size:
            found.append(batch)
            batch = []
        batch.append(item)
    if batch:
        found.append(batch)
    rng.shuffle(found)
    return found


def fit(model, items_of_epoch, epochs, options, rng):
    """Trains on what `items_of_epoch` gives for each epoch."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.05, fused=True)
    total = max(1, int(epochs * len(batches(items_of_epoch(), options.pieces, rng))))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, total + 1, pct_start=0.1)
    step, lost, asked, began = 0, 0.0, 0, time.process_time()
    model.train()
    while step < total:
        for items in batches(items_of_epoch(), options.pieces, rng):
            if step == total:
                break
            batch = Batch(items)
            loss = batch.loss(model)
            optimiser.zero_grad(set_to_none=True)
            (loss / len(batch.asked)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            lost, asked = lost + loss.item(), asked + len(batch.asked)
            if step % 200 == 0 or step == total:
                print(f'{step}/{total} loss {lost / asked:.3f}, {time.process_time() - began:.0f} CPU s', flush=True)
                lost, asked = 0.0, 0
    return model.eval()


def predictions(model, items, feminine):
    """For each row of GAP: is its pronoun one of the wordpieces `feminine`, the candidates of its window and their scores."""
    found = []
    with torch.no_grad():
        for store, i, window in items:
            query = question_of(window)
            asked = {**query, 'positives': [c['span'] for c in query['candidates']], 'negatives': []}
            is_feminine = window['ids'][window['pieces'][query['token']]] in feminine
            batch = Batch([(store, i, {**window, 'queries': [asked]})])
            found.append((is_feminine, query['candidates'], batch.mention_scores(model).tolist()))
    return found


def right_of_texts(model, items):
    """How often the best of a question's mentions is one of those that are meant, of the questions that have one, by kind."""
    counts = {}
    with torch.no_grad():
        for items_of_batch in batches(items, 2048, random.Random(0)):
            batch = Batch(items_of_batch)
            found = batch.mention_scores(model)
            for number, (_, query) in enumerate(batch.asked):
                mine = batch.questions == number
                if query['positives'] and query['negatives']:
                    right, asked = counts.get(query['kind'], (0, 0))
                    counts[query['kind']] = (right + bool(batch.positive[mine][found[mine].argmax()]), asked + 1)
    return ', '.join(f'{kind} {right}/{asked} {right / asked:.3f}' for kind, (right, asked) in sorted(counts.items()))


def number_of(window):
    return int(window['id'].rsplit('-', 1)[1])


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    os.makedirs(options.scratch, exist_ok=True)
    sets = {}
    for path in sorted(glob.glob(f'{options.windows}/*.jsonl')):
        store = States(options.encoder, path, options.scratch)
        sets[os.path.basename(path)] = [(store, i, window) for i, window in enumerate(store.windows)]
    made = [item for name, items in sets.items() if not name.startswith('gap-') for item in items]
    held_documents = set(sorted({window['id'] for _, _, window in made})[::HELD_OUT])
    texts = [item for item in made if item[2]['id'] not in held_documents]
    held_texts = [item for item in made if item[2]['id'] in held_documents]
    gap = [item for name, items in sets.items() if name.startswith('gap-development') for item in items]
    plain = [item for item in sets['gap-development-0.jsonl'] if question_of(item[2])]
    print(len(texts), 'windows of texts,', len(gap), 'of GAP', flush=True)
    feminine = numbers_of_feminine(options.encoder)
    rng = random.Random(options.seed)
    start = Coreference(options.blocks, options.dropout)
    if options.start:
        start.load_state_dict(torch.load(options.start)['weights'])
    start.eval()
    if options.text_epochs > 0:
        fit(start, lambda: texts, options.text_epochs, options, rng)
    if options.folds == 0:
        model = trained(start, texts, gap, options, options.seed)
        save(model, options)
        print('hidden names of held-out texts:', right_of_texts(model, held_texts))
        return
    save(start, options)
    print('hidden names of held-out texts:', right_of_texts(start, held_texts), flush=True)
    found = []
    print('before GAP:', shown(figures(predictions(start, plain, feminine))), flush=True)
    for fold in range(options.only or options.folds):
        is_held = lambda item: number_of(item[2]) % options.folds == fold
        model = trained(start, texts, [item for item in gap if not is_held(item)], options, fold)
        found += predictions(model, [item for item in plain if is_held(item)], feminine)
        print(f'after {fold + 1} folds:', shown(figures(found)), flush=True)
    for threshold in (-3, -2, -1, 0, 1):
        print('threshold', threshold, shown(figures(found, threshold)), flush=True)


def save(model, options):
    torch.save({'weights': model.state_dict(), 'blocks': options.blocks}, options.out)


def trained(start, texts, gap, options, seed):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    model = Coreference(options.blocks, options.dropout)
    model.load_state_dict(start.state_dict())
    share = int(options.text_share * len(texts))
    return fit(model, lambda: gap + rng.sample(texts, share), options.gap_epochs, options, rng)


if __name__ == '__main__':
    main()
