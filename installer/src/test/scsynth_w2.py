#!/usr/bin/env python3
"""Has a running scsynth play what assets/bench/w2.json plays, or asks it how it does.

Usage: scsynth_w2.py PORT play | status
play sends two synth definitions, byte by byte as the server's file format has them, and starts 256 voices: odd ones saws,
even ones sines, each through a low-pass and an envelope that a pulse opens once a second. status prints one line.
"""

import socket
import struct
import sys

VOICES = 256
CALCULATED = {"scalar": 0, "control": 1, "audio": 2}


def text(word):
    return bytes([len(word)]) + word.encode()


def integer(number):
    return struct.pack(">i", number)


def real(number):
    return struct.pack(">f", number)


class Definition:
    """Units in the order they were added. An input is a number or what add() gave."""

    def __init__(self, name, **parameters):
        self.name = name
        self.parameters = parameters
        self.constants = []
        self.units = []
        self.units.append(("Control", "control", [], len(parameters), 0))
        self.given = {name: (0, index) for index, name in enumerate(parameters)}

    def add(self, kind, rate, *inputs, outputs=1, special=0):
        self.units.append((kind, rate, [self.source(each) for each in inputs], outputs, special))
        return (len(self.units) - 1, 0)

    def source(self, each):
        if isinstance(each, tuple):
            return each
        if each not in self.constants:
            self.constants.append(each)
        return (-1, self.constants.index(each))

    def encoded(self):
        out = text(self.name)
        out += integer(len(self.constants)) + b"".join(map(real, self.constants))
        out += integer(len(self.parameters)) + b"".join(map(real, self.parameters.values()))
        out += integer(len(self.parameters))
        for index, name in enumerate(self.parameters):
            out += text(name) + integer(index)
        out += integer(len(self.units))
        for kind, rate, inputs, outputs, special in self.units:
            number = CALCULATED[rate]
            out += text(kind) + struct.pack(">biih", number, len(inputs), outputs, special)
            out += b"".join(integer(unit) + integer(output) for unit, output in inputs)
            out += bytes([number]) * outputs
        return out + struct.pack(">h", 0)


def voice(name, oscillator):
    one = Definition(name, pitch=440.0, corner=1000.0, begin=0.0)
    pitch, corner, begin = (one.given[key] for key in ("pitch", "corner", "begin"))
    sound = one.add(oscillator, "audio", pitch, 0.0)
    sound = one.add("BLowPass", "audio", sound, corner, 2.0**0.5)
    gate = one.add("LFPulse", "control", 1.0, begin, 0.5)
    held, straight = 2.0, 1.0
    stages = [0.0, 3.0, held, -99.0, 1.0, 0.01, straight, 0.0, 0.7, 0.1, straight, 0.0, 0.0, 0.3, straight, 0.0]
    level = one.add("EnvGen", "control", gate, 1 / 64, 0.0, 1.0, 0.0, *stages)
    sound = one.add("BinaryOpUGen", "audio", sound, level, special=2)
    one.add("Out", "audio", 0.0, sound, sound, outputs=0)
    return one


def message(address, *arguments):
    kinds, data = ",", b""
    for each in arguments:
        if isinstance(each, bytes):
            kinds, data = kinds + "b", data + integer(len(each)) + each + bytes(-len(each) % 4)
        elif isinstance(each, str):
            kinds, data = kinds + "s", data + padded(each)
        elif isinstance(each, int):
            kinds, data = kinds + "i", data + integer(each)
        else:
            kinds, data = kinds + "f", data + real(each)
    return padded(address) + padded(kinds) + data


def padded(word):
    raw = word.encode()
    return raw + bytes(4 - len(raw) % 4)


def asked(server, question):
    server.send(question)
    return server.recv(65536)


def play(server):
    definitions = [voice("sine", "SinOsc"), voice("saw", "LFSaw")]
    encoded = b"SCgf" + integer(2) + struct.pack(">h", len(definitions))
    asked(server, message("/d_recv", encoded + b"".join(each.encoded() for each in definitions)))
    for i in range(VOICES):
        values = {
            "pitch": 55 * 2 ** (i / 32),
            "corner": 200 * 2 ** (i * 6 / VOICES),
            "begin": (1 - i / VOICES) % 1.0,
        }
        pairs = [part for pair in values.items() for part in pair]
        server.send(message("/s_new", "saw" if i % 2 else "sine", 1000 + i, 1, 0, *pairs))


def status(server):
    answer = asked(server, message("/status"))
    numbers = struct.unpack_from(">iiiiiffdd", answer, len(padded("/status.reply")) + 12)
    print(f"scsynth plays {numbers[2]} synths; cpu {numbers[5]:.1f} % on average, {numbers[6]:.1f} % at most")


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.connect(("127.0.0.1", int(sys.argv[1])))
server.settimeout(5)
{"play": play, "status": status}[sys.argv[2]](server)
