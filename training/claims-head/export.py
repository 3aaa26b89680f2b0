#!/usr/bin/env python3
"""Writes a trained head as models/claims-head: int8 ONNX without word embeddings, and what the runtime must know besides.

    python training/claims-head/export.py HEAD.pt ENCODER OUT [--calibration FILE]
    python training/claims-head/export.py --place ENCODER OUT

The embeddings are bytes of ENCODER/encoder.onnx; `--place` writes anew where they are, after something was added to that file.
"""
import argparse
import hashlib
import json
import os
import tempfile

import onnx
import torch
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from head import CHECKABLE, HIDDEN, TYPES, WORDS, WORTH, load, words_tensors

# Where head.onnx says that its word embeddings are; the runtime hands them over under this name.
PLACE = 'words'


class Graph(nn.Module):
    """The head behind the word embeddings."""

    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, words, ids, parts):
        return self.head.scores(words, ids != 0, parts.long())


def export(weights, encoder, out, calibration):
    head = calibrated(load(encoder, weights), calibration)
    os.makedirs(out, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain, small = f'{scratch}/plain.onnx', f'{scratch}/small.onnx'
        ids = torch.randint(1000, 2000, (2, 17), dtype=torch.int32)
        names = ['embedded', 'ids', 'parts']
        torch.onnx.export(Graph(head), (torch.randn(2, 17, HIDDEN), ids, torch.full_like(ids, 2)), plain, dynamo=False,
                          opset_version=17, input_names=names, output_names=['scores'],
                          dynamic_axes={'scores': {0: 'batch'}, **{name: {0: 'batch', 1: 'length'} for name in names}})
        quantize_dynamic(plain, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul', 'Gemm'])
        model = with_words(onnx.load(small), encoder)
    onnx.save(model, f'{out}/head.onnx')
    place(encoder, out)
    print(f'{out}/head.onnx', os.path.getsize(f'{out}/head.onnx'))


def calibrated(head, calibration):
    """Log-odds of check-worthiness scaled as calibration says, and the threshold of checkable moved to 0."""
    slope, offset = calibration['worth']
    with torch.no_grad():
        head.out.weight[WORTH] *= slope
        head.out.bias[WORTH] = head.out.bias[WORTH] * slope + offset
        head.out.bias[CHECKABLE] -= calibration['checkable']
    return head


def with_words(model, encoder):
    """The graph with the look-up of the word embeddings before it; their numbers are not in the file."""
    graph = model.graph
    prefix = f'{WORDS}_'
    tensors = {tensor.name.removeprefix(prefix): tensor for tensor in words_tensors(encoder)}
    numbers = TensorProto(name='words', data_type=tensors['quantized'].data_type, dims=tensors['quantized'].dims)
    numbers.data_location = TensorProto.EXTERNAL
    for key, value in (('location', PLACE), ('offset', '0'), ('length', str(len(tensors['quantized'].raw_data)))):
        numbers.external_data.add(key=key, value=value)
    graph.initializer.extend([numbers, tensors['scale'], tensors['zero_point']])
    graph.input.remove(next(value for value in graph.input if value.name == 'embedded'))
    look_up = [helper.make_node('Gather', ['words', 'ids'], ['numbers'], 'look-up'),
               helper.make_node('DequantizeLinear', ['numbers', f'{prefix}scale', f'{prefix}zero_point'], ['embedded'], 'to-floats')]
    nodes = [*look_up, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    return model


def place(encoder, out):
    """Writes head.json: hashes, the types, and where in encoder.onnx the word embeddings are."""
    words = next(tensor.raw_data for tensor in words_tensors(encoder) if tensor.name.endswith('_quantized'))
    with open(f'{encoder}/encoder.onnx', 'rb') as file:
        offset = file.read().index(words)
    description = {
        'model': digest(f'{out}/head.onnx'),
        'vocabulary': digest(f'{encoder}/vocab.txt'),
        'words': {'offset': offset, 'length': len(words), 'sha256': hashlib.sha256(words).hexdigest()},
        'types': TYPES,
    }
    with open(f'{out}/head.json', 'w', encoding='utf8') as file:
        file.write(json.dumps(description, separators=(',', ':')))


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('paths', nargs='+')
    parser.add_argument('--calibration', help='JSON of train.py: {"worth": [slope, offset], "checkable": threshold}')
    parser.add_argument('--place', action='store_true')
    options = parser.parse_args()
    if options.place:
        return place(*options.paths)
    calibration = {'worth': [1.0, 0.0], 'checkable': 0.0}
    if options.calibration:
        with open(options.calibration, encoding='utf8') as file:
            calibration = json.load(file)
    export(*options.paths, calibration)


if __name__ == '__main__':
    main()
