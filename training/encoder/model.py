"""The encoder of the accurate engine: a BERT encoder with a shape embedding and heads for entities, cues and roles."""
import math

import torch
from torch import nn
from torch.nn import functional as F

HIDDEN = 384
HEADS = 12
ROLES = ('source', 'content')
INSIDE = 96
LIMIT = 64
# Per role: inside, start, end.
WIDTHS = tuple(width for _ in ROLES for width in (INSIDE, LIMIT, LIMIT))
NEAR = 48
ROTARY_BASE = 1000.0
CUE_TAGS = ('O', 'B-cue', 'I-cue', 'anchor')
ENTITY_TYPES = ('person', 'organisation', 'location', 'misc')
ENTITY_TAGS = ('O', *(f'{position}-{kind}' for kind in ENTITY_TYPES for position in 'BI'))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.out(attended)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Wordpiece ids and shapes `[batch, length]` to four score columns per wordpiece: entities, cues, role keys, role queries."""

    def __init__(self, vocabulary, shapes, layers=6, dropout=0.1, use_shapes=True, rotary=True):
        super().__init__()
        self.use_shapes = use_shapes
        self.rotary = rotary
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(256, HIDDEN)
        self.shapes = nn.Embedding(shapes, HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.entities = nn.Linear(HIDDEN, len(ENTITY_TAGS))
        self.cues = nn.Linear(HIDDEN, len(CUE_TAGS))
        self.trunk = nn.Linear(HIDDEN, HIDDEN)
        self.keys = nn.Linear(HIDDEN, sum(WIDTHS))
        self.queries = nn.Linear(HIDDEN, sum(WIDTHS))
        for head in (self.trunk, self.keys, self.queries) if rotary else ():
            nn.init.xavier_uniform_(head.weight, gain=1.5)
            nn.init.normal_(head.bias, std=0.3)
        # Score of a role by the distance from the cue in tokens, clipped, and a constant.
        self.distances = nn.Parameter(torch.zeros(len(WIDTHS), 2 * NEAR + 1))

    def encode(self, ids, shapes, mask):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions)
        if self.use_shapes:
            x = x + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def heads(self, x):
        trunk = F.gelu(self.trunk(self.dropout(x)))
        return self.entities(self.dropout(x)), self.cues(self.dropout(x)), self.keys(trunk), self.queries(trunk)

    def forward(self, ids, shapes, mask):
        return self.heads(self.encode(ids, shapes, mask))

    def load_bert(self, weights):
        """Takes the weights of a BERT encoder by their names in Hugging Face's layout; the first layers where it has more."""
        take = lambda module, name: [getattr(module, part).data.copy_(weights[f'{name}.{part}'][:getattr(module, part).shape[0]])
                                     for part in ('weight', 'bias') if getattr(module, part, None) is not None]
        take(self.words, 'embeddings.word_embeddings')
        take(self.positions, 'embeddings.position_embeddings')
        self.positions.weight.data += weights['embeddings.token_type_embeddings.weight'][0]
        take(self.norm, 'embeddings.LayerNorm')
        for number, layer in enumerate(self.layers):
            name = f'encoder.layer.{number}'
            for part in ('weight', 'bias'):
                stacked = [weights[f'{name}.attention.self.{which}.{part}'] for which in ('query', 'key', 'value')]
                getattr(layer.qkv, part).data.copy_(torch.cat(stacked))
            take(layer.out, f'{name}.attention.output.dense')
            take(layer.attention_norm, f'{name}.attention.output.LayerNorm')
            take(layer.up, f'{name}.intermediate.dense')
            take(layer.down, f'{name}.output.dense')
            take(layer.norm, f'{name}.output.LayerNorm')


def turned(x, positions):
    """Rotary position embedding (Su et al. 2021): pairs of numbers turned by an angle that grows with the position.

    x: `[..., width]`, positions: `[...]`.
    """
    half = x.shape[-1] // 2
    angles = positions.unsqueeze(-1) * ROTARY_BASE ** (-torch.arange(half) / half)
    sin, cos = angles.sin(), angles.cos()
    a, b = x[..., :half], x[..., half:]
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def role_scores(model, keys, queries, cue_centre):
    """Scores `[cues, tokens, len(WIDTHS)]` of the tokens of each cue's window.

    keys: `[cues, tokens, sum(WIDTHS)]`, queries: `[cues, sum(WIDTHS)]` (the mean of the cue's tokens), cue_centre: `[cues]` token.
    """
    places = torch.arange(keys.shape[1])
    turn = turned if model.rotary else lambda x, positions: x
    columns = [(turn(k, places) @ turn(q, cue_centre).unsqueeze(-1)).squeeze(-1) / math.sqrt(width)
               for k, q, width in zip(keys.split(WIDTHS, -1), queries.split(WIDTHS, -1), WIDTHS)]
    offsets = torch.arange(keys.shape[1])[None, :] - cue_centre[:, None]
    near = model.distances[:, offsets.clamp(-NEAR, NEAR) + NEAR].permute(1, 2, 0)
    return torch.stack(columns, -1).float() + near


def chain_potentials(scores):
    """Potentials `[cues, tokens, 3, 3]` of a chain over outside, source and content: `[before, now]` at every token.

    A token inside a role adds that role's inside score; entering a role adds its start score, leaving it the end score of the last token.
    """
    cues, tokens, _ = scores.shape
    zero = scores.new_zeros(cues, tokens)
    inside = torch.stack([zero, scores[..., 0], scores[..., 3]], -1)
    start = torch.stack([zero, scores[..., 1], scores[..., 4]], -1)
    end = torch.stack([zero, scores[..., 2], scores[..., 5]], -1)
    left = torch.cat([torch.zeros_like(end[:, :1]), end[:, :-1]], 1)
    change = 1 - torch.eye(3)
    return inside[:, :, None, :] + (left[:, :, :, None] + start[:, :, None, :]) * change


def chain_log_partition(potentials, lengths):
    """Logarithm of the sum over all chains that start outside `[cues]`, by a tree of products of matrices."""
    cues, tokens, _, _ = potentials.shape
    size = 1 << max(0, (tokens - 1).bit_length())
    nothing = torch.full((3, 3), -1e4)
    nothing.fill_diagonal_(0.0)
    behind = torch.arange(tokens)[None, :] >= lengths[:, None]
    m = torch.where(behind[:, :, None, None], nothing, potentials)
    if size > tokens:
        m = torch.cat([m, nothing.expand(cues, size - tokens, 3, 3)], 1)
    while m.shape[1] > 1:
        a, b = m[:, 0::2], m[:, 1::2]
        m = torch.logsumexp(a.unsqueeze(-1) + b.unsqueeze(-3), -2)
    return torch.logsumexp(m[:, 0, 0, :], -1)


def chain_score(potentials, states, lengths):
    """Score of one chain of states `[cues, tokens]` that starts outside."""
    before = torch.cat([torch.zeros_like(states[:, :1]), states[:, :-1]], 1)
    steps = potentials.flatten(2).gather(2, (before * 3 + states).unsqueeze(-1)).squeeze(-1)
    return (steps * (torch.arange(states.shape[1])[None, :] < lengths[:, None])).sum(1)
