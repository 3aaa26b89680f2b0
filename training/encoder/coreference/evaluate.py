#!/usr/bin/env python3
"""Prints what the shipped scores make of GAP, in eight bits as the runtime computes them.

    python training/encoder/coreference/evaluate.py ENCODER WINDOWS.jsonl

WINDOWS.jsonl is a file of GAP that prepare.ts wrote. Of the two candidates the one with the higher score is chosen, if that is above 0.
"""
import argparse
import json

import numpy
import onnxruntime
import torch

from attach import OUTPUTS
from features import batches, read
from gap import figures, mention_columns, numbers_of_feminine, question_of, shown
from head import scores


def predictions(encoder, windows):
    with open(f'{encoder}/encoder.json', encoding='utf8') as file:
        bias = json.load(file)['coreference']['bias']
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(f'{encoder}/encoder.onnx', options, providers=['CPUExecutionProvider'])
    feminine = numbers_of_feminine(encoder)
    found = []
    # As the runtime has it: a batch is a window, or several short ones.
    for batch in batches(windows, 256):
        length = max(len(windows[i]['ids']) for i in batch)
        ids, shapes = (numpy.zeros((len(batch), length), numpy.int32) for _ in range(2))
        for row, i in enumerate(batch):
            used = len(windows[i]['ids'])
            ids[row, :used], shapes[row, :used] = windows[i]['ids'], windows[i]['shapes']
        queries, keys = map(torch.from_numpy, session.run(list(OUTPUTS), {'ids': ids, 'shapes': shapes}))
        for row, i in enumerate(batch):
            question = question_of(windows[i])
            if question is None:
                continue
            columns = mention_columns(windows[i], question['token'], [c['span'] for c in question['candidates']])
            values = scores(queries[row:row + 1], keys[row:row + 1], bias, torch.zeros_like(columns[0, 0]), *columns)
            is_feminine = windows[i]['ids'][windows[i]['pieces'][question['token']]] in feminine
            found.append((is_feminine, question['candidates'], values.tolist()))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('encoder')
    parser.add_argument('windows')
    options = parser.parse_args()
    print(shown(figures(predictions(options.encoder, read(options.windows)))))


if __name__ == '__main__':
    main()
