#!/usr/bin/env python3
"""Adds trained coreference scores to a shipped encoder; what the encoder gave before stays the same to the bit.

    python training/encoder/coreference/attach.py ENCODER HEAD.pt OUT

ENCODER is a folder like models/encoder, OUT can be the same; scores that it had before are replaced.
"""
import argparse
import hashlib
import json
import os
import shutil
import tempfile

import onnx
import torch
from onnx import compose
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from features import HIDDEN, TAPS, tensor_of
from head import ROTARY_BASE, WIDTH, Coreference

PREFIX = 'coreference/'
OUTPUTS = ('antecedent-queries', 'antecedent-keys')


class Graph(nn.Module):
    """The scores' part of the graph, over what the layers of the encoder give; wordpieces with the number 0 are padding."""

    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, ids, *states):
        return self.head(states, ids != 0)


def load(path):
    saved = torch.load(path)
    head = Coreference(saved['blocks'], 0.0)
    head.load_state_dict(saved['weights'])
    return head.eval()


def attach(encoder, head_file, out):
    head = load(head_file)
    os.makedirs(out, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain, small = f'{scratch}/plain.onnx', f'{scratch}/small.onnx'
        export(head, plain)
        quantize_dynamic(plain, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul', 'Gemm'])
        model = merged(bare(onnx.load(f'{encoder}/encoder.onnx')), onnx.load(small))
    onnx.save(model, f'{out}/encoder.onnx')
    with open(f'{encoder}/encoder.json', encoding='utf8') as file:
        description = json.load(file)
    with open(f'{out}/encoder.onnx', 'rb') as file:
        description['model'] = hashlib.sha256(file.read()).hexdigest()
    description['coreference'] = {'width': WIDTH, 'rotaryBase': ROTARY_BASE, 'bias': round(head.bias.item(), 4)}
    with open(f'{out}/encoder.json', 'w', encoding='utf8') as file:
        file.write(json.dumps(description, separators=(',', ':')))
    if not os.path.exists(f'{out}/vocab.txt'):
        shutil.copy(f'{encoder}/vocab.txt', out)
    print(f'{out}/encoder.onnx', os.path.getsize(f'{out}/encoder.onnx'), description['model'])


def export(head, path):
    ids = torch.randint(1000, 2000, (2, 17), dtype=torch.int32)
    names = ['ids', *(f'layer{layer}' for layer in TAPS)]
    torch.onnx.export(Graph(head), (ids, *(torch.randn(2, 17, HIDDEN) for _ in TAPS)), path, dynamo=False, opset_version=17,
                      input_names=names, output_names=list(OUTPUTS),
                      dynamic_axes={name: {0: 'batch', 1: 'length'} for name in (*names, *OUTPUTS)})


def bare(model):
    """The encoder without coreference scores."""
    graph = model.graph
    for values, name in ((graph.node, lambda node: node.name), (graph.initializer, lambda tensor: tensor.name),
                         (graph.output, lambda value: PREFIX if value.name in OUTPUTS else '')):
        for value in [value for value in values if name(value).startswith(PREFIX)]:
            values.remove(value)
    return model


def merged(encoder, part):
    """Both graphs as one, the part reading the ids and the layers of the encoder."""
    part = compose.add_prefix(part, PREFIX, rename_inputs=False, rename_outputs=False)
    taken = {f'layer{layer}': tensor_of(layer) for layer in TAPS}
    for node in part.graph.node:
        for at, name in enumerate(node.input):
            node.input[at] = taken.get(name, name)
    encoder.graph.node.extend(part.graph.node)
    encoder.graph.initializer.extend(part.graph.initializer)
    encoder.graph.output.extend(part.graph.output)
    onnx.checker.check_model(encoder)
    return encoder


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('encoder')
    parser.add_argument('head', help='what train.py saved')
    parser.add_argument('out')
    options = parser.parse_args()
    attach(options.encoder, options.head, options.out)


if __name__ == '__main__':
    main()
