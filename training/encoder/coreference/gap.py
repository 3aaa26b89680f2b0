"""The questions of GAP in windows, and how answers are scored."""
import torch

FEMININE = ('she', 'her', 'hers')


def numbers_of_feminine(encoder):
    with open(f'{encoder}/vocab.txt', encoding='utf8') as file:
        return {number for number, piece in enumerate(file.read().split('\n')) if piece in FEMININE}


def question_of(window):
    """The question of the window's row; None in a window that has only hidden names."""
    return next((query for query in window['queries'] if 'candidates' in query), None)


def mention_columns(window, token, mentions):
    """Of the token and the mentions' first and last tokens, the wordpieces and the tokens `[2, 3, mentions]`."""
    tokens = torch.tensor([(token, first, end - 1) for first, end in mentions], dtype=torch.long).reshape(-1, 3).T
    return torch.stack([torch.tensor(window['pieces'])[tokens], tokens])


def figures(found, threshold=0.0):
    """Precision, recall and F1 over pairs of pronoun and candidate (Webster et al. 2018), overall and by gender.

    found: for each row, is the pronoun feminine, its candidates, their scores.
    """
    result = {}
    for name, wanted in (('all', None), ('feminine', True), ('masculine', False)):
        right = wrong = missed = 0
        for is_feminine, candidates, values in found:
            if wanted is not None and is_feminine != wanted:
                continue
            best = max(range(len(values)), key=values.__getitem__) if values else None
            for at, candidate in enumerate(candidates):
                chosen = at == best and values[at] > threshold
                right += chosen and candidate['isAntecedent']
                wrong += chosen and not candidate['isAntecedent']
                missed += candidate['isAntecedent'] and not chosen
        result[name] = (right / max(1, right + wrong), right / max(1, right + missed), 2 * right / max(1, 2 * right + wrong + missed))
    result['ratio'] = result['feminine'][2] / max(1e-9, result['masculine'][2])
    return result


def shown(result):
    return ', '.join(f'{name} {"/".join(f"{x:.3f}" for x in value) if isinstance(value, tuple) else f"{value:.3f}"}'
                     for name, value in result.items())
