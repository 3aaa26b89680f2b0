#!/usr/bin/env python3
"""Trains the models of the claims stage and writes models/claims/weights.json and models/claims/scores.json.

    python training/claims.py DATA        (DATA holds claims/ and attribution/; run from the project's root, needs node)

Check-worthiness: logistic regression on the sentences of CheckThat! 2024 task 1 (English, train) and ClaimBuster and on the
attributed claims below, calibrated by Platt scaling on held-out debates. Type and checkability: logistic regression on
training/claim-types.jsonl, on the claims of DATA/attribution/train that training/claim-types-attribution.jsonl labels, and on
DATA/claims/types-dev.jsonl. Features come from training/claims-features.ts, the stage's own code.
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
# Attributed claims are labelled by another question than the sentences of debates.
QUOTE_WEIGHT = 0.5
# Rows that are not from a debate have no number.
NO_DEBATE = -1
# The debates of 2016, the latest ones: the threshold is chosen there, for the language and the labelling of today.
LATEST_DEBATES_FROM = 30
# A feature whose weights are all smaller than this is not kept.
SMALLEST_TYPE_WEIGHT = 700
# Fewest claims with a feature, and with a pair of words.
LEAST_CLAIMS, LEAST_PAIRS = 5, 8
# The written sentences have as many of each type; rare types weigh more, by their share to this power.
OWN_WEIGHT, BALANCE = 0.5, 0.4
# What is checkable is missed more dearly than shown in vain.
CHECKABLE_THRESHOLD = 0.36


def main(data):
    sets = {name: read_tsv(f'{data}/claims/checkthat24-{name}.tsv') for name in ('train', 'dev', 'dev-test')}
    claimbuster = [(row['sentence_id'], row['text'].strip(), int(row['label']))
                   for row in json.load(open(f'{data}/claims/claimbuster-train.json', encoding='utf8'))]
    own = [json.loads(line) for line in open('training/claim-types.jsonl', encoding='utf8')]
    labelled = read_annotated(data, 'train', 'training/claim-types-attribution.jsonl')
    annotated = read_annotated(data, 'dev', f'{data}/claims/types-dev.jsonl')
    scores = {}
    worthiness = train_worthiness(sets, claimbuster, own + labelled, annotated, scores)
    types, type_model = train_types(own, labelled, annotated, scores)
    weights = {'scale': SCALE, 'types': types, 'worthiness': worthiness, 'type': type_model}
    write('models/claims/weights.json', json.dumps(weights, ensure_ascii=False, separators=(',', ':')))
    write('models/claims/scores.json', json.dumps(scores, indent=2) + '\n')
    print(json.dumps({name: score for name, score in scores.items() if name != 'reliability'}, indent=2))


def train_worthiness(sets, claimbuster, quotes, annotated, scores):
    test = sets['dev-test']
    unseen = {text for _, text, _ in test}
    rows = merge(sets['train'], claimbuster, unseen)
    debated = len(rows)
    # What a fact-checker would surely check, and what one would surely not; the claims between are left out.
    rows += [(NO_DEBATE, row['text'], int(row['worthy'] == 2)) for row in quotes if row['worthy'] != 1]
    features = features_of([{'text': text} for _, text, _ in rows])
    labels = np.array([label for *_, label in rows])
    debates = np.array([number // SENTENCES_PER_DEBATE for number, *_ in rows])
    quoted = np.arange(debated, len(rows))

    logits = np.zeros(debated)
    for train, held in GroupKFold(FOLDS).split(rows[:debated], labels[:debated], debates[:debated]):
        model, vocabulary = fit_worthiness(features, labels, debates, np.r_[train, quoted])
        logits[held] = model.decision_function(matrix([features[i] for i in held], vocabulary))
    slope, offset = platt(logits, labels[:debated])
    calibrated = sigmoid(slope * logits + offset)
    latest = debates[:debated] >= LATEST_DEBATES_FROM
    threshold = best_threshold(labels[:debated][latest], calibrated[latest])
    scores['worthiness.debates-held-out'] = summary(labels[:debated], calibrated, threshold)
    scores['worthiness.debates-before-2016-held-out'] = summary(labels[:debated][~latest], calibrated[~latest], threshold)
    scores['worthiness.debates-of-2016-held-out'] = summary(labels[:debated][latest], calibrated[latest], threshold)
    scores['worthiness.threshold'] = threshold

    everything = np.arange(len(rows))
    model, vocabulary = fit_worthiness(features, labels, debates, everything)
    predict = lambda texts: sigmoid(slope * model.decision_function(
        matrix(features_of([{'text': text} for text in texts]), vocabulary)) + offset)
    scores['worthiness.checkthat24-dev-test'] = summary(
        np.array([label for *_, label in test]), predict([text for _, text, _ in test]), threshold)
    scores['worthiness.attributed-claims'] = {'averagePrecision': rounded(average_precision_score(
        [row['worthy'] == 2 for row in annotated], predict([row['text'] for row in annotated]))), 'n': len(annotated)}

    held_texts = {claimbuster[i][1] for i in np.random.RandomState(SEED).permutation(len(claimbuster))[:len(claimbuster) // 5]}
    held = np.array([text in held_texts for _, text, _ in rows])
    fold, words = fit_worthiness(features, labels, debates, everything[~held])
    probabilities = sigmoid(slope * fold.decision_function(matrix([features[i] for i in everything[held]], words)) + offset)
    scores['worthiness.claimbuster-held-out-fifth'] = summary(labels[held], probabilities, threshold)
    scores['reliability'] = {'debates held out': bins_of(labels[:debated], calibrated),
                             'a fifth of ClaimBuster held out': bins_of(labels[held], probabilities)}

    values = np.rint(model.coef_[0] * slope * SCALE).astype(int)
    means = np.rint(np.asarray(matrix(features, vocabulary).mean(0))[0] * SCALE).astype(int)
    kept = [(name, int(values[i]), int(means[i])) for name, i in sorted(vocabulary.items()) if values[i] != 0]
    return {'bias': int(round((model.intercept_[0] * slope + offset) * SCALE)), 'features': [name for name, *_ in kept],
            'weights': [value for _, value, _ in kept], 'means': [mean for *_, mean in kept]}


def fit_worthiness(features, labels, debates, chosen):
    """Only features of at least ten debates are learned, so that a topic of one debate is none."""
    seen, count = collections.defaultdict(set), collections.Counter()
    for i in chosen:
        for feature in features[i]:
            seen[feature].add(debates[i])
            count[feature] += 1
    vocabulary = index(name for name in seen if len(seen[name]) >= 10 and count[name] >= 15)
    model = LogisticRegression(C=2.0, max_iter=400)
    weight = np.where(debates[chosen] == NO_DEBATE, QUOTE_WEIGHT, 1.0)
    return model.fit(matrix([features[i] for i in chosen], vocabulary), labels[chosen], sample_weight=weight), vocabulary


def train_types(own, labelled, annotated, scores):
    rows = own + labelled + annotated
    features = features_of(rows)
    labels = np.array([row['type'] for row in rows])
    checkable = np.array([row['checkable'] for row in rows])
    groups = np.array([row.get('id', '') for row in rows])
    weight = np.where(np.arange(len(rows)) < len(own), OWN_WEIGHT, 1.0)
    first = len(own) + len(labelled)

    def fit(chosen):
        return fit_types([features[i] for i in chosen], labels[chosen], checkable[chosen], weight[chosen])

    for name, end in (('own-sentences-only', len(own)), ('without-these-claims', first)):
        model, yes, vocabulary = fit(np.arange(end))
        held = matrix(features[first:], vocabulary)
        scores[f'types.{name}'] = type_summary(labels[first:], checkable[first:], model.predict(held), is_checkable(yes, held))
    guess, answer = np.empty(len(annotated), object), np.zeros(len(annotated), bool)
    for train, test in GroupKFold(5).split(annotated, labels[first:], groups[first:]):
        model, yes, vocabulary = fit(np.r_[np.arange(first), first + train])
        held = matrix([features[first + i] for i in test], vocabulary)
        guess[test], answer[test] = model.predict(held), is_checkable(yes, held)
    scores['types.cross-validated'] = type_summary(labels[first:], checkable[first:], guess.astype(str), answer)

    model, yes, vocabulary = fit(np.arange(len(rows)))
    values = np.rint(np.vstack([model.coef_, yes.coef_]) * SCALE).astype(int)
    kept = [(name, values[:, i].tolist()) for name, i in sorted(vocabulary.items()) if np.abs(values[:, i]).max() >= SMALLEST_TYPE_WEIGHT]
    shift = np.log(CHECKABLE_THRESHOLD / (1 - CHECKABLE_THRESHOLD))
    bias = np.rint(np.r_[model.intercept_, yes.intercept_ - shift] * SCALE).astype(int).tolist()
    return model.classes_.tolist(), {'bias': bias, 'features': [name for name, _ in kept], 'weights': [row for _, row in kept]}


def fit_types(features, labels, checkable, weight):
    count = collections.Counter(name for row in features for name in row)
    vocabulary = index(name for name in count if count[name] >= (LEAST_PAIRS if name.startswith('b=') else LEAST_CLAIMS))
    sample = matrix(features, vocabulary)
    of_type = collections.Counter(labels)
    share = np.array([(len(labels) / len(of_type) / of_type[label])**BALANCE for label in labels])
    return (LogisticRegression(C=8.0, max_iter=400).fit(sample, labels, sample_weight=weight * share),
            LogisticRegression(C=8.0, max_iter=400).fit(sample, checkable, sample_weight=weight), vocabulary)


def is_checkable(model, sample):
    return model.predict_proba(sample)[:, 1] > CHECKABLE_THRESHOLD


def read_tsv(path):
    with open(path, encoding='utf8') as file:
        rows = list(csv.reader(file, delimiter='\t'))[1:]
    return [(int(number), text.strip(), int(label == 'Yes')) for number, text, label in rows]


def read_annotated(data, part, path):
    """Labelled claims of DATA/attribution/PART: `path` has for each the document and the spans of its content, no text."""
    docs = {row['id']: row['text'] for row in map(json.loads, open(f'{data}/attribution/{part}/docs.jsonl', encoding='utf8'))}
    gold = {row['id']: row['attributions'] for row in map(json.loads, open(f'{data}/attribution/{part}/gold.jsonl', encoding='utf8'))}
    rows = []
    for row in map(json.loads, open(path, encoding='utf8')):
        text = docs[row['id']]
        words = lambda spans: ' '.join(text[start:end] for start, end in spans)
        same = [item for item in gold[row['id']] if item['content'] == row['content']]
        content = words(row['content']).strip()
        quoted = re.match(r'["“\'‘]', content) and re.search(r'["”\'’,][ .,]*$', content)
        rows.append({**row, 'text': re.sub(r'^that ', '', re.sub(r'[“”"]|\'\'', '', content).strip(' ,')),
                     'kind': 'direct' if quoted else 'indirect',
                     'cue': next((words(item['cue']) for item in same if item.get('cue')), ''),
                     'source': next((words(item['source']) for item in same if item.get('source')), '')})
    return rows


def merge(checkthat, claimbuster, unseen):
    """One row a sentence; where both sets have it, ClaimBuster's label stands. Sentences of the test are left out."""
    rows = {text: (number, text, label) for number, text, label in [*checkthat, *claimbuster] if text not in unseen}
    return [rows[text] for text in sorted(rows)]


def features_of(rows):
    lines = '\n'.join(json.dumps({key: row[key] for key in ('text', 'kind', 'cue', 'source') if key in row}) for row in rows)
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


def bins_of(labels, probabilities):
    """For the reliability diagram, of each tenth: mean probability, share of positives, sentences."""
    bins = np.minimum((probabilities * 10).astype(int), 9)
    return [[rounded(probabilities[bins == b].mean()), rounded(labels[bins == b].mean()), int((bins == b).sum())]
            for b in sorted(set(bins))]


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
