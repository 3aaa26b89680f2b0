"""What every tool of the comparison in Python does: TOOL.py DOCS.jsonl FOUND.jsonl ROUNDS

Reads lines of {id, text, publishedAt?}, writes what was found as lines of JSON (nothing for '-') with offsets in UTF-16
code units, and prints CPU time (of processes that it starts, too) in seconds: its
own from its start on, and that of each round beside the wall time.
"""
import json
import os
import resource
import sys
import time

os.environ.update(OMP_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1', MKL_NUM_THREADS='1')


def measure(load):
    """`load` gives the function that reads one document: (text, day or None) to {entities?, dates?, quotes?} in code points."""
    documents_file, found_file, rounds = sys.argv[1:4]
    documents = [json.loads(line) for line in open(documents_file, encoding='utf8') if line.strip()]
    read = load()
    times, found = [], []
    for _ in range(int(rounds)):
        round_clock = start_clock()
        found = []
        for document in documents:
            result = read(document['text'], document.get('publishedAt'))
            if found_file != '-':
                found.append((document, result))
        times.append(round_clock())
    if found_file != '-':
        with open(found_file, 'w', encoding='utf8') as file:
            for document, result in found:
                file.write(json.dumps({'id': document['id'], **in_code_units(result, document['text'])}) + '\n')
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({'cpu': cpu(), 'rounds': times, 'peakMegabytes': peak}))


def cpu():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def start_clock():
    wall, before = time.perf_counter(), cpu()
    return lambda: {'cpu': cpu() - before, 'wall': time.perf_counter() - wall}


def in_code_units(result, text):
    if all(ord(character) < 0x10000 for character in text):
        return result
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) >= 0x10000 else 1))
    moved = lambda item: {**item, 'start': units[item['start']], 'end': units[item['end']]}
    pairs = lambda spans: [[units[start], units[end]] for start, end in spans]
    return {
        'entities': [moved(entity) for entity in result.get('entities', [])],
        'dates': [moved(date) for date in result.get('dates', [])],
        'quotes': [{role: pairs(spans) for role, spans in quote.items()} for quote in result.get('quotes', [])],
    }
