#!/usr/bin/env python3
"""Trains the models of the claims stage and writes models/claims/weights.json and models/claims/scores.json.

    python training/claims.py DATA        (DATA holds claims/ and attribution/; run from the project's root, needs node)

Check-worthiness: logistic regression on the sentences of CheckThat! 2024 task 1 (English, train) and ClaimBuster, calibrated
by Platt scaling on held-out debates. Type and checkability: logistic regression on training/claim-types.jsonl and the
annotated claims of DATA/claims/types-dev.jsonl. Features come from training/claims-features.ts, the stage's own code.
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys

os.environ.update(OMP_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1')
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, average_precision_score, f1_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import normalize

SEED = 20261123
SCALE = 1000
FOLDS = 5
# ClaimBuster numbers its sentences through the debates one after another; a thousand are about one debate.
SENTENCES_PER_DEBATE = 1000
# The debates of 2016, the latest ones: the threshold is chosen there, for the language and the labelling of today.
LATEST_DEBATES_FROM = 30
# A feature whose weights are all smaller than this is not kept.
SMALLEST_TYPE_WEIGHT = 20
# What is checkable is missed more dearly than shown in vain.
CHECKABLE_THRESHOLD = 0.42


def main(data):
    sets = {name: read_tsv(f'{data}/claims/checkthat24-{name}.tsv') for name in ('train', 'dev', 'dev-test')}
    claimbuster = [(row['sentence_id'], row['text'].strip(), int(row['label']))
                   for row in json.load(open(f'{data}/claims/claimbuster-train.json', encoding='utf8'))]
    scores = {}
    worthiness = train_worthiness(sets, claimbuster, scores)
    types, type_model = train_types(data, scores)
    weights = {'scale': SCALE, 'types': types, 'worthiness': worthiness, 'type': type_model}
    write('models/claims/weights.json', json.dumps(weights, ensure_ascii=False, separators=(',', ':')))
    write('models/claims/scores.json', json.dumps(scores, indent=2) + '\n')
    print(json.dumps(scores, indent=2))


def train_worthiness(sets, claimbuster, scores):
    test = sets['dev-test']
    unseen = {text for _, text, _ in test}
    rows = merge(sets['train'], claimbuster, unseen)
    features = features_of([{'text': text} for _, text, _ in rows])
    labels = np.array([label for *_, label in rows])
    debates = np.array([number // SENTENCES_PER_DEBATE for number, *_ in rows])

    logits = np.zeros(len(rows))
    for train, held in GroupKFold(FOLDS).split(rows, labels, debates):
        model, vocabulary = fit_worthiness(features, labels, debates, train)
        logits[held] = model.decision_function(matrix([features[i] for i in held], vocabulary))
    slope, offset = platt(logits, labels)
    calibrated = sigmoid(slope * logits + offset)
    latest = debates >= LATEST_DEBATES_FROM
    threshold = best_threshold(labels[latest], calibrated[latest])
    scores['worthiness.debates-held-out'] = summary(labels, calibrated, threshold)
    scores['worthiness.threshold'] = threshold

    everything = np.arange(len(rows))
    model, vocabulary = fit_worthiness(features, labels, debates, everything)
    predict = lambda texts: sigmoid(slope * model.decision_function(
        matrix(features_of([{'text': text} for text in texts]), vocabulary)) + offset)
    scores['worthiness.checkthat24-dev-test'] = summary(
        np.array([label for *_, label in test]), predict([text for _, text, _ in test]), threshold)

    held_texts = {claimbuster[i][1] for i in np.random.RandomState(SEED).permutation(len(claimbuster))[:len(claimbuster) // 5]}
    held = np.array([text in held_texts for _, text, _ in rows])
    fold, words = fit_worthiness(features, labels, debates, everything[~held])
    probabilities = sigmoid(slope * fold.decision_function(matrix([features[i] for i in everything[held]], words)) + offset)
    scores['worthiness.claimbuster-held-out-fifth'] = summary(labels[held], probabilities, threshold)

    values = np.rint(model.coef_[0] * slope * SCALE).astype(int)
    kept = [(name, int(values[i])) for name, i in sorted(vocabulary.items()) if values[i] != 0]
    return {'bias': int(round((model.intercept_[0] * slope + offset) * SCALE)),
            'features': [name for name, _ in kept], 'weights': [value for _, value in kept]}


def fit_worthiness(features, labels, debates, chosen):
    """Only features of at least ten debates are learned, so that a topic of one debate is none."""
    seen, count = collections.defaultdict(set), collections.Counter()
    for i in chosen:
        for feature in features[i]:
            seen[feature].add(debates[i])
            count[feature] += 1
    vocabulary = index(name for name in seen if len(seen[name]) >= 10 and count[name] >= 15)
    model = LogisticRegression(C=8.0, max_iter=400)
    return model.fit(matrix([features[i] for i in chosen], vocabulary), labels[chosen]), vocabulary


def train_types(data, scores):
    own = [json.loads(line) for line in open('training/claim-types.jsonl', encoding='utf8')]
    annotated = read_annotated(data)
    rows = own + annotated
    features = features_of(rows)
    labels = np.array([row['type'] for row in rows])
    checkable = np.array([row['checkable'] for row in rows])
    groups = np.array([row.get('id', '') for row in rows])
    first = len(own)

    model, yes, vocabulary = fit_types(features[:first], labels[:first], checkable[:first])
    held = matrix(features[first:], vocabulary)
    scores['types.own-sentences-only'] = type_summary(labels[first:], checkable[first:], model.predict(held), is_checkable(yes, held))
    guess, answer = np.empty(len(annotated), object), np.zeros(len(annotated), bool)
    for train, test in GroupKFold(10).split(annotated, labels[first:], groups[first:]):
        chosen = [*range(first), *(first + train)]
        model, yes, vocabulary = fit_types([features[i] for i in chosen], labels[chosen], checkable[chosen])
        held = matrix([features[first + i] for i in test], vocabulary)
        guess[test], answer[test] = model.predict(held), is_checkable(yes, held)
    scores['types.cross-validated'] = type_summary(labels[first:], checkable[first:], guess.astype(str), answer)

    model, yes, vocabulary = fit_types(features, labels, checkable)
    values = np.rint(np.vstack([model.coef_, yes.coef_]) * SCALE).astype(int)
    kept = [(name, values[:, i].tolist()) for name, i in sorted(vocabulary.items()) if np.abs(values[:, i]).max() >= SMALLEST_TYPE_WEIGHT]
    shift = np.log(CHECKABLE_THRESHOLD / (1 - CHECKABLE_THRESHOLD))
    bias = np.rint(np.r_[model.intercept_, yes.intercept_ - shift] * SCALE).astype(int).tolist()
    return model.classes_.tolist(), {'bias': bias, 'features': [name for name, _ in kept], 'weights': [row for _, row in kept]}


def fit_types(features, labels, checkable):
    count = collections.Counter(name for row in features for name in row if not name.startswith('b='))
    vocabulary = index(name for name in count if count[name] >= 2)
    sample = matrix(features, vocabulary)
    return (LogisticRegression(C=16.0, max_iter=400).fit(sample, labels),
            LogisticRegression(C=16.0, max_iter=400).fit(sample, checkable), vocabulary)


def is_checkable(model, sample):
    return model.predict_proba(sample)[:, 1] > CHECKABLE_THRESHOLD


def read_tsv(path):
    with open(path, encoding='utf8') as file:
        rows = list(csv.reader(file, delimiter='\t'))[1:]
    return [(int(number), text.strip(), int(label == 'Yes')) for number, text, label in rows]


def read_annotated(data):
    docs = {row['id']: row['text'] for row in map(json.loads, open(f'{data}/attribution/dev/docs.jsonl', encoding='utf8'))}
    gold = {row['id']: row['attributions'] for row in map(json.loads, open(f'{data}/attribution/dev/gold.jsonl', encoding='utf8'))}
    rows = []
    for row in map(json.loads, open(f'{data}/claims/types-dev.jsonl', encoding='utf8')):
        text = docs[row['id']]
        content = ' '.join(text[start:end] for start, end in row['content']).strip()
        cues = [item['cue'] for item in gold[row['id']] if item['content'] == row['content'] and item.get('cue')]
        quoted = re.match(r'["“\'‘]', content) and re.search(r'["”\'’,][ .,]*$', content)
        rows.append({'id': row['id'], 'text': re.sub(r'^that ', '', re.sub(r'[“”"]|\'\'', '', content).strip(' ,')),
                     'kind': 'direct' if quoted else 'indirect',
                     'cue': ' '.join(text[start:end] for start, end in cues[0]) if cues else '',
                     'type': row['type'], 'checkable': row['checkable']})
    return rows


def merge(checkthat, claimbuster, unseen):
    """One row a sentence; where both sets have it, ClaimBuster's label stands. Sentences of the test are left out."""
    rows = {text: (number, text, label) for number, text, label in [*checkthat, *claimbuster] if text not in unseen}
    return [rows[text] for text in sorted(rows)]


def features_of(rows):
    lines = '\n'.join(json.dumps({key: row[key] for key in ('text', 'kind', 'cue') if key in row}) for row in rows)
    done = subprocess.run(['node', 'scripts/ts.mjs', 'training/claims-features.ts'], input=lines, capture_output=True,
                          text=True, encoding='utf8')
    if done.returncode != 0:
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def index(names):
    return {name: i for i, name in enumerate(sorted(names))}


def matrix(features, vocabulary):
    cells = [(i, vocabulary[name]) for i, row in enumerate(features) for name in row if name in vocabulary]
    rows, columns = zip(*cells) if cells else ((), ())
    counts = sp.csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(features), len(vocabulary)))
    return normalize(counts)


def platt(logits, labels):
    model = LogisticRegression(C=1e6).fit(logits[:, None], labels)
    return model.coef_[0, 0], model.intercept_[0]


def best_threshold(labels, probabilities):
    return float(max((f1_score(labels, probabilities > t), -t) for t in np.arange(0.1, 0.7, 0.01).round(2))[1] * -1)


def summary(labels, probabilities, threshold):
    return {'f1': rounded(f1_score(labels, probabilities > threshold)),
            'averagePrecision': rounded(average_precision_score(labels, probabilities)),
            'calibrationError': rounded(calibration_error(labels, probabilities)), 'n': len(labels)}


def calibration_error(labels, probabilities):
    """Expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins = np.minimum((probabilities * 10).astype(int), 9)
    return sum(abs(labels[bins == b].mean() - probabilities[bins == b].mean()) * (bins == b).mean() for b in set(bins))


def type_summary(labels, checkable, guess, answer):
    return {'accuracy': rounded(accuracy_score(labels, guess)), 'macroF1': rounded(f1_score(labels, guess, average='macro')),
            'checkableF1': rounded(f1_score(checkable, answer)), 'n': len(labels)}


def sigmoid(values):
    return 1 / (1 + np.exp(-values))


def rounded(value):
    return round(float(value), 3)


def write(path, text):
    with open(path, 'w', encoding='utf8') as file:
        file.write(text)


if __name__ == '__main__':
    main(sys.argv[1])
