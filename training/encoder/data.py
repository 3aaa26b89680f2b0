"""Windows from prepare.ts as batches of tensors, with augmentation."""
import json
import random

import torch

from model import CUE_TAGS, ENTITY_TAGS

PAD, MASK = 0, 103
SHAPES = 6
SMALL, CAPITAL, CAPITALS, MIXED = 2, 3, 4, 5
IGNORED = -100
OUTSIDE, SOURCE, CONTENT = 0, 1, 2


def read(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


def name_pool(windows):
    """Tokens (wordpieces and their shapes) of all names, by type."""
    pool = {}
    for window in windows:
        bounds = [*window['pieces'], len(window['ids']) - 1]
        for start, end, kind in window['entities']:
            tokens = [[(window['ids'][p], window['shapes'][p] % SHAPES) for p in range(bounds[i], bounds[i + 1])]
                      for i in range(start, end)]
            if all(tokens):
                pool.setdefault(kind, []).append(tokens)
    return pool


def swap_names(window, pool, rng):
    """The window with every name but of type misc replaced by another of its type; None where it would get too long."""
    bounds = [*window['pieces'], len(window['ids']) - 1]
    names = {start: (end, kind) for start, end, kind in window['entities'] if kind in pool and kind != 'misc'}
    ids, shapes, pieces, entities = [window['ids'][0]], [window['shapes'][0]], [], []
    kept = [e for e in window['entities'] if e[0] not in names]
    moved = {}
    i = 0
    while i < len(window['pieces']):
        moved[i] = len(pieces)
        if i in names:
            end, kind = names[i]
            flags = window['shapes'][bounds[i]] // SHAPES * SHAPES
            first = len(pieces)
            for number, token in enumerate(rng.choice(pool[kind])):
                pieces.append(len(ids))
                for piece, shape in token:
                    ids.append(piece)
                    shapes.append(shape + (flags if number == 0 else flags % (2 * SHAPES)))
            entities.append([first, len(pieces), kind])
            i = end
            continue
        pieces.append(len(ids))
        for p in range(bounds[i], bounds[i + 1]):
            ids.append(window['ids'][p])
            shapes.append(window['shapes'][p])
        i += 1
    moved[i] = len(pieces)
    for start, end, kind in kept:
        if start in moved and end in moved:
            entities.append([moved[start], moved[end], kind])
    ids.append(window['ids'][-1])
    shapes.append(0)
    if len(ids) > 256:
        return None
    return {**window, 'ids': ids, 'shapes': shapes, 'pieces': pieces, 'entities': entities}


def restyle(shapes, rng):
    """All capitals, all small letters, or without knowledge of quotation marks, now and then."""
    dice = rng.random()
    if dice < 0.04:
        return [s + CAPITALS - s % SHAPES if s % SHAPES in (SMALL, CAPITAL, MIXED) else s for s in shapes]
    if dice < 0.08:
        return [s + SMALL - s % SHAPES if s % SHAPES in (CAPITAL, CAPITALS, MIXED) else s for s in shapes]
    if dice < 0.11:
        return [s - SHAPES if s // SHAPES % 2 else s for s in shapes]
    return shapes


def batches(windows, size, rng):
    """Lists of windows of about the same length with at most `size` wordpieces, padding counted, in random order."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]['ids']) + rng.random() * 8)
    found, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * len(windows[i]['ids']) > size:
            found.append(batch)
            batch = []
        batch.append(windows[i])
    if batch:
        found.append(batch)
    rng.shuffle(found)
    return found


def tensors(batch, rng=None):
    """Inputs and targets of a batch; with `rng` the inputs are changed at random as in training."""
    length = max(len(w['ids']) for w in batch)
    tokens = max(len(w['pieces']) for w in batch)
    ids = torch.full((len(batch), length), PAD)
    shapes = torch.zeros((len(batch), length), dtype=torch.long)
    pieces = torch.zeros((len(batch), tokens), dtype=torch.long)
    entities = torch.full((len(batch), tokens), IGNORED)
    cues = torch.full((len(batch), tokens), IGNORED)
    silver = torch.zeros(len(batch), dtype=torch.bool)
    roles = []
    for row, window in enumerate(batch):
        n, t = len(window['ids']), len(window['pieces'])
        ids[row, :n] = torch.tensor(window['ids'])
        shapes[row, :n] = torch.tensor(restyle(window['shapes'], rng) if rng else window['shapes'])
        pieces[row, :t] = torch.tensor(window['pieces'])
        if 'entities' in window:
            silver[row] = 'attributions' in window
            entities[row, :t] = 0
            for start, end, kind in window['entities']:
                if kind == 'misc' and window.get('no_misc'):
                    continue
                entities[row, start:end] = ENTITY_TAGS.index(f'I-{kind}')
                entities[row, start] = ENTITY_TAGS.index(f'B-{kind}')
        if 'attributions' in window:
            cues[row, :t] = 0
            for a in window['attributions']:
                anchor = a['cue'] or [[a['content'][0][0], a['content'][0][0] + 1]]
                first, end = anchor[0]
                if a['cue']:
                    cues[row, first:end] = CUE_TAGS.index('I-cue')
                    cues[row, first] = CUE_TAGS.index('B-cue')
                elif cues[row, first] == 0:
                    cues[row, first] = CUE_TAGS.index('anchor')
                states = torch.full((tokens,), OUTSIDE)
                for state, role in ((CONTENT, 'content'), (SOURCE, 'source')):
                    for start, stop in a[role]:
                        states[start:stop] = state
                if a['cue']:
                    states[first:end] = OUTSIDE
                roles.append((row, first, end, t, bool(a['cue']), states))
    if rng:
        hidden = (torch.rand(ids.shape) < 0.03) & (ids > MASK)
        ids[hidden] = MASK
    return {'ids': ids, 'shapes': shapes, 'mask': ids != PAD, 'pieces': pieces, 'entities': entities, 'cues': cues,
            'silver': silver, 'roles': roles}


def rng_of(seed):
    return random.Random(seed)
