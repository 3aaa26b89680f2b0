"""Queries and keys for coreference, made of the hidden states of a frozen encoder."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from features import HIDDEN, TAPS

INNER = 128
HEADS = 4
# A key is made for the first token of a mention and for its last one, half of the width each.
WIDTH = 64
ROTARY_BASE = 1000.0


class Block(nn.Module):
    """A layer of a transformer, `INNER` wide."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(INNER, 3 * INNER)
        self.out = nn.Linear(INNER, INNER)
        self.attention_norm = nn.LayerNorm(INNER)
        self.up = nn.Linear(INNER, 2 * INNER)
        self.down = nn.Linear(2 * INNER, INNER)
        self.norm = nn.LayerNorm(INNER)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, INNER // HEADS).permute(2, 0, 3, 1, 4)
        attended = (q @ k.transpose(-1, -2) / math.sqrt(INNER // HEADS) + mask).softmax(-1) @ v
        x = self.attention_norm(x + self.dropout(self.out(attended.transpose(1, 2).reshape(batch, length, INNER))))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Coreference(nn.Module):
    """Hidden states, of each of TAPS `[batch, length, HIDDEN]`, to queries and keys `[batch, length, WIDTH]`."""

    def __init__(self, blocks, dropout):
        super().__init__()
        self.inputs = nn.ModuleList(nn.Linear(HIDDEN, INNER, bias=number == 0) for number in range(len(TAPS)))
        self.norm = nn.LayerNorm(INNER)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(blocks))
        self.queries = nn.Linear(INNER, WIDTH)
        self.keys = nn.Linear(INNER, WIDTH)
        for layer in (self.queries, self.keys):
            nn.init.normal_(layer.bias, std=0.3)
        self.bias = nn.Parameter(torch.zeros(()))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states, mask):
        x = sum(layer(part) for layer, part in zip(self.inputs, states))
        x = self.dropout(self.norm(x))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias)
        x = self.dropout(x)
        return self.queries(x), self.keys(x)


def scores(queries, keys, bias, rows, pieces, tokens):
    """Scores of mentions, the arguments parallel: rows `[mentions]`, and `[3, mentions]` of the word that refers, the first and the
    last token of the mention, as wordpieces and as tokens.

    Half of the dot product is with the key of the mention's first token, half with that of its last, both turned by the distance.
    """
    half = queries.shape[-1] // 2
    word = queries[rows, pieces[0]]
    first = (turned(word[:, :half], tokens[0]) * turned(keys[rows, pieces[1], :half], tokens[1])).sum(-1)
    last = (turned(word[:, half:], tokens[0]) * turned(keys[rows, pieces[2], half:], tokens[2])).sum(-1)
    return (first + last) / math.sqrt(half) + bias


def turned(x, positions):
    """Rotary position embedding (Su et al. 2021) of `[mentions, width]`."""
    half = x.shape[-1] // 2
    angles = positions.unsqueeze(-1) * ROTARY_BASE ** (-torch.arange(half) / half)
    sin, cos = angles.sin(), angles.cos()
    a, b = x[..., :half], x[..., half:]
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)
