#!/usr/bin/env python3
"""What a trained encoder says of windows, without the stages of the product, as predictions that can be scored.

    python training/encoder/predict.py WEIGHTS.pt WINDOWS.jsonl OUT.jsonl [--cue 0.5] [--tokens]
"""
import argparse
import json

import torch

import data
from model import ENTITY_TAGS, Encoder, chain_potentials, role_scores
from train import SHAPE_COUNT, barred


def load(path):
    saved = torch.load(path)
    return build(saved), saved


def build(saved):
    model = Encoder(30522, SHAPE_COUNT, saved['layers'], use_shapes=saved['shapes'], rotary=saved.get('rotary', True))
    model.load_state_dict(saved['weights'])
    return model.eval()


def predict(model, windows, cue_threshold, chain):
    documents = {w['id']: {'id': w['id'], 'attributions': [], 'entities': []} for w in windows}
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]['ids']))
    for at in range(0, len(order), 16):
        batch = [windows[i] for i in order[at:at + 16]]
        t = data.tensors(batch)
        with torch.no_grad():
            hidden = model.encode(t['ids'], t['shapes'], t['mask'])
            hidden = hidden.gather(1, t['pieces'].unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
            entities, cues, keys, queries = (x.float() for x in model.heads(hidden))
            for row, window in enumerate(batch):
                length = len(window['pieces'])
                out = documents[window['id']]
                offsets = lambda first, end: [window['start'][first], window['end'][end - 1]]
                for first, end, kind in entity_spans(entities[row, :length]):
                    start, stop = offsets(first, end)
                    out['entities'].append({'type': kind, 'start': start, 'end': stop})
                for first, end, is_cue in cue_spans(cues[row, :length].softmax(-1), cue_threshold):
                    scores = role_scores(model, keys[row:row + 1, :length], queries[row:row + 1, first:end].mean(1), torch.tensor([first]))
                    positions = torch.arange(length)[None, :]
                    scores = barred(scores, (positions >= first) & (positions < end) & is_cue)
                    states = viterbi(chain_potentials(scores)[0]) if chain else tokens_alone(scores[0])
                    runs = {state: [offsets(a, b) for a, b in runs_of(states, state)] for state in (1, 2)}
                    if runs[2]:
                        out['attributions'].append({'source': runs[1], 'cue': [offsets(first, end)] if is_cue else [], 'content': runs[2]})
    return list(documents.values())


def entity_spans(scores):
    spans, tags = [], [ENTITY_TAGS[i] for i in best_tags(scores)]
    for i, tag in enumerate(tags):
        if tag.startswith('B-'):
            end = i + 1
            while end < len(tags) and tags[end] == f'I-{tag[2:]}':
                end += 1
            spans.append((i, end, tag[2:]))
    return spans


def best_tags(scores):
    """The best sequence in which I-x only follows B-x or I-x."""
    count = len(ENTITY_TAGS)
    allowed = torch.zeros(count, count)
    for now, tag in enumerate(ENTITY_TAGS):
        if tag.startswith('I-'):
            for before, other in enumerate(ENTITY_TAGS):
                if other[2:] != tag[2:]:
                    allowed[before, now] = -1e4
    best, back = scores[0].clone(), []
    for now, tag in enumerate(ENTITY_TAGS):
        if tag.startswith('I-'):
            best[now] = -1e4
    for row in scores[1:]:
        step = best[:, None] + allowed
        value, origin = step.max(0)
        back.append(origin)
        best = value + row
    path = [int(best.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def cue_spans(probabilities, threshold):
    spans, i = [], 0
    while i < len(probabilities):
        begin, anchor = float(probabilities[i, 1]), float(probabilities[i, 3])
        if begin >= threshold:
            end = i + 1
            while end < len(probabilities) and float(probabilities[end, 2]) >= 0.5:
                end += 1
            spans.append((i, end, True))
            i = end
            continue
        if anchor >= 0.5:
            spans.append((i, i + 1, False))
        i += 1
    return spans


def viterbi(potentials):
    best = potentials[0, 0]
    back = []
    for step in potentials[1:]:
        value, origin = (best[:, None] + step).max(0)
        back.append(origin)
        best = value
    path = [int(best.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def tokens_alone(scores):
    return [1 if s > 0 and s >= c else 2 if c > 0 else 0 for s, c in zip(scores[:, 0].tolist(), scores[:, 3].tolist())]


def runs_of(states, wanted):
    found, start = [], None
    for i, state in enumerate([*states, -1]):
        if state == wanted and start is None:
            start = i
        if state != wanted and start is not None:
            found.append((start, i))
            start = None
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('weights')
    parser.add_argument('windows')
    parser.add_argument('out')
    parser.add_argument('--cue', type=float, default=0.5)
    parser.add_argument('--tokens', action='store_true', help='roles of tokens on their own instead of spans')
    options = parser.parse_args()
    model, saved = load(options.weights)
    documents = predict(model, data.read(options.windows), options.cue, saved['chain'] and not options.tokens)
    with open(options.out, 'w', encoding='utf8') as out:
        out.writelines(json.dumps(document) + '\n' for document in documents)


if __name__ == '__main__':
    main()
