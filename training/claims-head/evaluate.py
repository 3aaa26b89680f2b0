#!/usr/bin/env python3
"""Scores of the shipped head, eight bits and all, written to models/claims-head/scores.json.

    python training/claims-head/evaluate.py DATA ENCODER HEAD ACROSS.pt FIRST-END

ACROSS.pt is what train.py saved with --debates FIRST-END. On the latest of these debates the threshold of F1 is chosen.
"""
import json
import sys

import numpy as np
import onnx
import onnxruntime
from sklearn.metrics import accuracy_score, average_precision_score, f1_score

from data import Rows
from head import CHECKABLE, FIRST_TYPE, TYPES, WORTH, words_tensors

from claims import LATEST_DEBATES_FROM, best_threshold, bins_of, platt, rounded, sigmoid, summary
from train import left_out_debates

# As src/models/batches.ts has it.
PIECES = 256


def main(data, encoder, head, across, debates):
    rows = Rows(data)
    held = left_out_debates(rows, debates)
    latest = held & (rows.debate >= LATEST_DEBATES_FROM)
    probabilities = calibrated(np.load(f'{across}.npy')[:, WORTH], rows.worth, rows.debate, held)
    threshold = best_threshold(rows.worth[latest], probabilities[latest])
    scores = {'threshold': threshold}
    for name, chosen in (('debates-held-out', held), ('debates-before-2016-held-out', held & ~latest), ('debates-of-2016-held-out', latest)):
        scores[name] = summary(rows.worth[chosen], probabilities[chosen], threshold)
    reliability = {'debates held out': bins_of(rows.worth[held], probabilities[held])}

    shipped = predict(rows, encoder, head)
    probabilities = sigmoid(shipped[:, WORTH])
    scores['checkthat24-dev-test'] = summary(rows.worth[rows.part == 'test'], probabilities[rows.part == 'test'], threshold)
    fifth = calibrated(shipped[:, WORTH], rows.worth, rows.debate, rows.held)
    scores['claimbuster-held-out-fifth'] = summary(rows.worth[rows.held], fifth[rows.held], threshold)
    reliability['a fifth of ClaimBuster held out'] = bins_of(rows.worth[rows.held], fifth[rows.held])
    chosen = rows.part == 'annotated'
    # Where the annotator was unsure a claim counts as not worth it, as in the scores of the linear model.
    scores['attributed-claims'] = {
        'averagePrecision': rounded(average_precision_score(rows.worth[chosen] == 1, probabilities[chosen])), 'n': int(chosen.sum())}
    best = shipped[chosen, FIRST_TYPE:CHECKABLE].argmax(1)
    scores['types'] = {
        'accuracy': rounded(accuracy_score(rows.type[chosen], best)), 'macroF1': rounded(f1_score(rows.type[chosen], best, average='macro')),
        'checkableF1': rounded(f1_score(rows.checkable[chosen], shipped[chosen, CHECKABLE] > 0)), 'n': int(chosen.sum()),
        'f1ByType': {name: rounded(f1) for name, f1 in zip(TYPES, f1_score(rows.type[chosen], best, average=None, labels=range(len(TYPES))))}}
    scores['reliability'] = reliability
    with open(f'{head}/scores.json', 'w', encoding='utf8') as file:
        file.write(json.dumps(scores, indent=2) + '\n')
    print(json.dumps({name: score for name, score in scores.items() if name != 'reliability'}, indent=2))


def calibrated(logits, labels, debates, chosen):
    """Probabilities of the chosen rows, those of every other debate calibrated on the debates between, so that no row's own label counts."""
    probabilities = np.zeros(len(logits))
    for half in (0, 1):
        ours, others = (chosen & (debates % 2 == side) for side in (half, 1 - half))
        slope, offset = platt(logits[others], labels[others])
        probabilities[ours] = sigmoid(slope * logits[ours] + offset)
    return probabilities


def predict(rows, encoder, head):
    """Scores `[rows, columns]` of the ONNX file."""
    session = session_of(encoder, head)
    found = np.zeros((len(rows), CHECKABLE + 1), np.float32)
    chosen = np.where((rows.part == 'test') | rows.held | (rows.part == 'annotated'))[0]
    for batch in rows.batches(chosen, PIECES):
        ids, parts = rows.tensors(batch)
        found[batch], = session.run(None, {'ids': ids.numpy(), 'parts': parts.numpy()})
    return found


def session_of(encoder, head):
    model = onnx.load(f'{head}/head.onnx', load_external_data=False)
    words = next(tensor for tensor in model.graph.initializer if tensor.data_location == onnx.TensorProto.EXTERNAL)
    del words.external_data[:]
    words.data_location = onnx.TensorProto.DEFAULT
    words.raw_data = next(tensor.raw_data for tensor in words_tensors(encoder) if tensor.name.endswith('_quantized'))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=['CPUExecutionProvider'])


if __name__ == '__main__':
    main(*sys.argv[1:])
