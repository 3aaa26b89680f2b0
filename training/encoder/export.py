#!/usr/bin/env python3
"""Writes trained weights as models/encoder: int8 ONNX, and what the runtime must know besides.

    python training/encoder/export.py WEIGHTS.pt FOLDER [--vocabulary vocab.txt]

Weights of matrices are quantised to eight bits per output channel, activations per window at run time.
"""
import argparse
import hashlib
import json
import os
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import CUE_TAGS, ENTITY_TAGS, NEAR, ROLES, ROTARY_BASE, WIDTHS
from predict import load
from train import package


class Graph(nn.Module):
    """The encoder over ids and shapes alone; wordpieces with the number 0 are padding."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, shapes):
        return self.model(ids.long(), shapes.long(), ids != 0)


def write(weights, folder, vocabulary=None):
    model, saved = load(weights)
    os.makedirs(folder, exist_ok=True)
    path = f'{folder}/encoder.onnx'
    with tempfile.TemporaryDirectory() as scratch:
        plain = f'{scratch}/plain.onnx'
        export(Graph(model), plain)
        if os.environ.get('KEEP_FLOAT'):
            onnx.save(onnx.load(plain), os.environ['KEEP_FLOAT'])
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8,
                         op_types_to_quantize=['MatMul', 'Gather', 'Gemm'])
    vocabulary = vocabulary or os.path.join(package(), 'vocab.txt')
    with open(vocabulary, encoding='utf8') as source, open(f'{folder}/vocab.txt', 'w', encoding='utf8') as file:
        file.write(source.read())
    description = {
        'model': digest(path),
        'vocabulary': digest(f'{folder}/vocab.txt'),
        'layers': saved['layers'],
        'cueTags': CUE_TAGS,
        'entityTags': ENTITY_TAGS,
        'scores': [f'{role}-{part}' for role in ROLES for part in ('inside', 'start', 'end')],
        'widths': WIDTHS,
        'near': NEAR,
        'rotaryBase': ROTARY_BASE,
        'distances': [[round(x, 4) for x in row] for row in model.distances.tolist()],
    }
    with open(f'{folder}/encoder.json', 'w', encoding='utf8') as file:
        file.write(json.dumps(description, separators=(',', ':')))
    print(path, os.path.getsize(path), description['model'])


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def export(graph, path):
    ids = torch.randint(1000, 2000, (2, 17), dtype=torch.int32)
    torch.onnx.export(graph, (ids, torch.ones_like(ids)), path, dynamo=False, opset_version=17,
                      input_names=['ids', 'shapes'], output_names=['entities', 'cues', 'keys', 'queries'],
                      dynamic_axes={name: {0: 'batch', 1: 'length'} for name in ('ids', 'shapes', 'entities', 'cues', 'keys', 'queries')})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('weights', help='what train.py saved')
    parser.add_argument('folder')
    parser.add_argument('--vocabulary', help="wordpieces of the model; without it those of MiniLM's package")
    options = parser.parse_args()
    write(options.weights, options.folder, options.vocabulary)


if __name__ == '__main__':
    main()
