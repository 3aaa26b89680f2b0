"""Hidden states of the shipped encoder for windows, as the runtime computes them."""
import json
import os

import numpy
import onnx
import onnxruntime
import torch

HIDDEN = 384
# Layers that the coreference scores are read from; who is meant is known best in the middle ones.
TAPS = (3, 4, 5, 6)


def tensor_of(layer):
    """Name in encoder.onnx of what the layer gives."""
    return f'/model/layers.{layer - 1}/norm/LayerNormalization_output_0'


def read(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


def session_with_states(folder):
    model = onnx.load(f'{folder}/encoder.onnx')
    for layer in TAPS:
        model.graph.output.append(onnx.helper.make_tensor_value_info(tensor_of(layer), onnx.TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=['CPUExecutionProvider'])


class States:
    """Windows with their hidden states `[wordpieces, TAPS × HIDDEN]`, kept in a file."""

    def __init__(self, encoder, windows_file, scratch):
        self.windows = read(windows_file)
        lengths = [len(window['ids']) for window in self.windows]
        self.starts = numpy.concatenate([[0], numpy.cumsum(lengths)])
        path = os.path.join(scratch, os.path.basename(windows_file) + '.states')
        shape = (int(self.starts[-1]), len(TAPS) * HIDDEN)
        if not os.path.exists(path):
            self.compute(encoder, path, shape)
        self.states = torch.from_numpy(numpy.memmap(path, numpy.int16, 'r+', shape=shape)).view(torch.bfloat16)

    def of(self, index):
        return self.states[self.starts[index]:self.starts[index + 1]]

    def compute(self, encoder, path, shape):
        session = session_with_states(encoder)
        names = [tensor_of(layer) for layer in TAPS]
        out = numpy.memmap(f'{path}.part', numpy.int16, 'w+', shape=shape)
        for batch in batches(self.windows):
            length = max(len(self.windows[i]['ids']) for i in batch)
            ids, shapes = (numpy.zeros((len(batch), length), numpy.int32) for _ in range(2))
            for row, i in enumerate(batch):
                used = len(self.windows[i]['ids'])
                ids[row, :used], shapes[row, :used] = self.windows[i]['ids'], self.windows[i]['shapes']
            states = numpy.concatenate(session.run(names, {'ids': ids, 'shapes': shapes}), -1)
            for row, i in enumerate(batch):
                rows = torch.from_numpy(states[row, :len(self.windows[i]['ids'])]).bfloat16()
                out[self.starts[i]:self.starts[i + 1]] = rows.view(torch.int16).numpy()
        out.flush()
        os.rename(f'{path}.part', path)


def batches(windows, pieces=1024):
    """Indices of windows of about the same length, together at most `pieces` wordpieces."""
    batch = []
    for i in sorted(range(len(windows)), key=lambda i: len(windows[i]['ids'])):
        if batch and (len(batch) + 1) * len(windows[i]['ids']) > pieces:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
