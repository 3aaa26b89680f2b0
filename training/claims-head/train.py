#!/usr/bin/env python3
"""Trains the head that reads claims, in two parts: all sentences of debates, then those that annotators agree on; claims in both.

    python training/claims-head/train.py DATA ENCODER OUT.pt [--debates 24-35]

Left out are the debates of CheckThat!'s dev-test, a fifth of ClaimBuster and the claims of types-dev.jsonl; with --debates the
sentences of these debates instead of the fifth, to see what carries over from one debate to another. Beside OUT.pt the scores of
these rows are kept as OUT.pt.npy, and as OUT.pt.json what calibrates them.
"""
import argparse
import json
import time

import numpy as np
import torch
from sklearn.metrics import average_precision_score, f1_score
from torch import nn
from torch.nn import functional as F

from data import NONE, Rows
from claims import CHECKABLE_THRESHOLD, platt
from head import CHECKABLE, COLUMNS, FIRST_TYPE, TYPES, WORTH, load, new_head, save

SEED = 1
PIECES = 800
# Each layer learns slower than the one above it (Howard & Ruder 2018), what is new faster than all.
DECAY = 0.85
NEW = 3.0
WARM_UP = 0.08
SMOOTHING = 0.1
# What is checkable weighs less than the type, of which there are ten.
CHECKABLE_WEIGHT = 0.5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data')
    parser.add_argument('encoder')
    parser.add_argument('out')
    parser.add_argument('--debates', help='FIRST-END: these are not trained on')
    parser.add_argument('--start', help='what an earlier run saved, to go on from')
    parser.add_argument('--epochs', type=float, nargs=2, default=(3, 1), help='over all debates, and over what is agreed on')
    parser.add_argument('--rates', type=float, nargs=2, default=(1e-4, 6e-5))
    parser.add_argument('--claims', type=int, nargs=2, default=(1, 1), help='times that an epoch has each claim')
    return parser.parse_args()


def main():
    options = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = np.random.RandomState(SEED)
    rows = Rows(options.data)
    head = load(options.encoder, options.start) if options.start else new_head(options.encoder)
    left_out = (rows.part == 'test') | (rows.part == 'annotated') | left_out_debates(rows, options.debates)
    claims = np.isin(rows.part, ('own', 'labelled')) & ~left_out
    for sentences, epochs, rate, times in zip((~left_out, ~left_out & rows.clean), options.epochs, options.rates, options.claims):
        sentences = np.where(sentences & (rows.part == 'debates'))[0]
        if epochs > 0:
            fit(head, rows, [*sentences, *np.where(claims)[0].tolist() * times], epochs, rate, rng, left_out)
    save(head, options.out)
    found = predict(head, rows, np.where(left_out)[0])
    np.save(f'{options.out}.npy', found)
    with open(f'{options.out}.json', 'w', encoding='utf8') as file:
        json.dump(calibration(rows, found, left_out), file)


def left_out_debates(rows, debates):
    if debates is None:
        return rows.held
    first, end = map(int, debates.split('-'))
    return (rows.part == 'debates') & (rows.debate >= first) & (rows.debate < end)


def fit(head, rows, chosen, epochs, rate, rng, left_out):
    optimiser = torch.optim.AdamW(parameter_groups(head, rate), fused=True, betas=(0.9, 0.98))
    total = int(epochs * len(rows.batches(chosen, PIECES, rng)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (WARM_UP * total)) * max(0.01, 1 - step / total))
    step, began, lost = 0, time.process_time(), []
    while step < total:
        head.train()
        for batch in rows.batches(chosen, PIECES, rng)[:total - step]:
            loss = loss_of(head, rows, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            lost.append(loss.item())
        seen = predict(head, rows, np.where(left_out)[0])
        print(f'{step}/{total} loss {np.mean(lost):.3f} {shown(rows, seen, left_out)} {time.process_time() - began:.0f} CPU s', flush=True)
        lost = []


def parameter_groups(head, rate):
    groups = []
    for name, parameter in head.named_parameters():
        if not parameter.requires_grad:
            continue
        part, *rest = name.split('.')
        below = len(head.layers) - 1 - int(rest[0]) if part == 'layers' else len(head.layers)
        factor = NEW if part in ('up', 'out') else DECAY**below
        groups.append({'params': [parameter], 'lr': rate * factor, 'weight_decay': 0.01 if parameter.ndim > 1 else 0.0})
    return groups


def loss_of(head, rows, batch):
    with torch.autocast('cpu', torch.bfloat16):
        scores = head(*rows.tensors(batch))
    scores = scores.float()
    worth, kind, checkable = (torch.tensor(column[batch]) for column in (rows.worth, rows.type, rows.checkable))
    known, claim = worth != NONE, kind != NONE
    loss = F.binary_cross_entropy_with_logits(scores[known, WORTH], worth[known].float(), reduction='sum')
    loss = loss + F.cross_entropy(scores[claim, FIRST_TYPE:CHECKABLE], kind[claim], label_smoothing=SMOOTHING, reduction='sum')
    loss = loss + CHECKABLE_WEIGHT * F.binary_cross_entropy_with_logits(
        scores[claim, CHECKABLE], checkable[claim].float(), reduction='sum')
    return loss / len(batch)


def predict(head, rows, chosen):
    """Scores `[rows, COLUMNS]`, those of rows that are not chosen 0."""
    head.eval()
    found = np.zeros((len(rows), COLUMNS), np.float32)
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        for batch in rows.batches(chosen, PIECES):
            found[batch] = head(*rows.tensors(batch)).float().numpy()
    return found


def shown(rows, found, left_out):
    parts = []
    for name, chosen in (('debates', rows.part == 'debates'), ('test', rows.part == 'test')):
        chosen = chosen & left_out
        parts.append(f'{name} AP {average_precision_score(rows.worth[chosen], found[chosen, WORTH]):.4f}')
    chosen = rows.part == 'annotated'
    best = found[chosen, FIRST_TYPE:CHECKABLE].argmax(1)
    parts.append(f'types {(best == rows.type[chosen]).mean():.3f} {f1_score(rows.type[chosen], best, average="macro"):.3f}')
    parts.append(f'checkable {f1_score(rows.checkable[chosen], found[chosen, CHECKABLE] > 0):.3f}')
    return ', '.join(parts)


def calibration(rows, found, left_out):
    """Slope and offset of the log-odds (Platt 1999) on debates that were not trained on, and the threshold of checkable."""
    chosen = left_out & (rows.part == 'debates')
    slope, offset = platt(found[chosen, WORTH], rows.worth[chosen])
    return {'worth': [float(slope), float(offset)], 'checkable': float(np.log(CHECKABLE_THRESHOLD / (1 - CHECKABLE_THRESHOLD)))}


if __name__ == '__main__':
    main()
