#!/usr/bin/env python3
"""Reads the weights of a shipped encoder back, so that a training can go on from it.

    python training/encoder/from_onnx.py models/encoder WEIGHTS.pt
    python training/encoder/from_onnx.py models/encoder --check

The eight-bit numbers become the floats that they stand for. Made into ONNX again they give the same eight-bit numbers.
"""
import argparse
import json

import onnx
import torch
from onnx import numpy_helper

PREFIX = 'model.'
# What coreference/attach.py adds to the graph; it is trained for itself.
ADDED = 'coreference/'
# What quantisation puts between a product of matrices and the bias that is added to it.
BETWEEN = ('Cast', 'Mul')


def read_folder(folder, scatter=False):
    """The encoder of `folder` as train.py saves one: weights by the names of model.Encoder, and how it is built.

    With `scatter` each weight gets a random place among the numbers that are rounded to the same eight bits. In the middle of them
    it would be rounded back there after a short training, and only its longest ways would be kept; so every way is kept on average.
    """
    with open(f'{folder}/encoder.json', encoding='utf8') as file:
        description = json.load(file)
    weights = read_weights(onnx.load(f'{folder}/encoder.onnx').graph, scatter)
    weights['distances'] = torch.tensor(description['distances'])
    return {'weights': weights, 'layers': description['layers'], 'shapes': True, 'chain': True}


def read_weights(graph, scatter=False):
    """Tensors of the graph by the names of model.Encoder, quantised ones as floats, matrices as torch.nn.Linear keeps them."""
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer if not t.name.startswith(ADDED)}
    weights = {}
    for name, tensor in tensors.items():
        if name.endswith(('_scale', '_zero_point')):
            continue
        plain = name.removesuffix('_quantized')
        if plain != name:
            steps = scattered(tensor) if scatter else tensor.float()
            tensor = (steps - tensors[f'{plain}_zero_point'].float()) * tensors[f'{plain}_scale']
        if plain.startswith(PREFIX):
            weights[plain.removeprefix(PREFIX)] = tensor
        elif tensor.dim() == 2:
            weights[linear_of(graph, name) + '.weight'] = tensor.T.contiguous()
    return weights


def scattered(numbers):
    """The eight-bit numbers with up to half a step added or taken; not the largest ones, which the width of a step depends on."""
    limits = torch.iinfo(numbers.dtype)
    is_inner = (numbers > limits.min + 1) & (numbers < limits.max)
    return numbers.float() + is_inner * (torch.rand(numbers.shape) - 0.5) * 0.99


def linear_of(graph, matrix):
    """Name of the linear layer that a nameless matrix belongs to, by the bias that is added to its product."""
    node = next(n for n in graph.node if matrix in n.input and n.op_type.startswith('MatMul'))
    while True:
        node = next((n for n in graph.node if node.output[0] in n.input), None)
        if node is not None and node.op_type == 'Add':
            bias = next(name for name in node.input if name.startswith(PREFIX) and name.endswith('.bias'))
            return bias.removeprefix(PREFIX).removesuffix('.bias')
        if node is None or node.op_type not in BETWEEN:
            raise ValueError(f'no bias is added to the product with {matrix}')


def check(folder, rows=4, length=64):
    """Prints how far the scores of the float model lie from those of the ONNX file on random input."""
    import onnxruntime

    from export import Graph
    from predict import build

    torch.manual_seed(3)
    ids = torch.randint(1000, 30000, (rows, length), dtype=torch.int32)
    shapes = torch.randint(0, 24, (rows, length), dtype=torch.int32)
    with torch.no_grad():
        floats = Graph(build(read_folder(folder)))(ids, shapes)
    session = onnxruntime.InferenceSession(f'{folder}/encoder.onnx', providers=['CPUExecutionProvider'])
    outputs = session.run(None, {'ids': ids.numpy(), 'shapes': shapes.numpy()})
    for name, ours, theirs in zip(('entities', 'cues', 'keys', 'queries'), floats, map(torch.from_numpy, outputs)):
        same = (ours.argmax(-1) == theirs.argmax(-1)).float().mean()
        correlation = torch.corrcoef(torch.stack([ours.flatten(), theirs.flatten()]))[0, 1]
        print(f'{name}: mean difference {(ours - theirs).abs().mean():.4f} of a spread of {theirs.std():.4f}, '
              f'correlation {correlation:.5f}, same best column {same:.4f}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', help='with encoder.json and encoder.onnx')
    parser.add_argument('out', nargs='?', help='where the weights go, for train.py --start and export.py')
    parser.add_argument('--check', action='store_true', help='compare the scores of both on random input')
    options = parser.parse_args()
    if options.check:
        check(options.folder)
    if options.out:
        torch.save(read_folder(options.folder), options.out)


if __name__ == '__main__':
    main()
