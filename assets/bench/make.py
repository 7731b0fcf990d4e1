#!/usr/bin/env python3
"""Writes the graphs that `sownd bench` renders, beside itself. Usage: python3 make.py

They are plain graph files; this only saves writing thousands of lines by hand."""
import json
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def number(value):
    """As few digits as tell it well enough for any ear or test."""
    return float(f"{value:.9g}")


def node(kind, **params):
    return {"type": kind, "params": params} if params else {"type": kind}


def write(name, nodes, edges):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write('{\n  "nodes": {\n')
        file.write(",\n".join(f'    "{i}": {json.dumps(n)}' for i, n in nodes.items()))
        file.write('\n  },\n  "edges": [\n')
        file.write(",\n".join(f'    "{e}"' for e in edges))
        file.write("\n  ]\n}\n")


def mixer():
    """64 stereo channels: player, gain, four bands, pan, measuring; summed, bent, out."""
    nodes, edges = {}, []
    for c in range(64):
        k = 1 + c / 256
        nodes[f"play{c}"] = node("player", asset=f"loop{c:02d}", playing=True, loop=True, fade_in=0)
        nodes[f"gain{c}"] = node("gain", gain=number(20 * math.log10(0.0625)))
        nodes[f"eq{c}"] = node(
            "eq", low=number(100 * k), low_gain=3, mid=number(400 * k), mid_gain=-2, mid_q=1,
            presence=number(2500 * k), presence_gain=2, presence_q=1, high=number(8000 * k), high_gain=-3)
        nodes[f"pan{c}"] = node("pan", pan=number(-1 + 2 * c / 63))
        nodes[f"levels{c}"] = node("levels", window=0.05)
        edges += [f"play{c}.out -> gain{c}.in", f"gain{c}.out -> eq{c}.in", f"eq{c}.out -> pan{c}.in",
                  f"pan{c}.out -> levels{c}.in", f"levels{c}.out -> bus.in"]
    nodes["bus"] = node("saturator")
    nodes["out"] = node("output")
    write("w1.json", nodes, edges + ["bus.out -> out.in"])


def bank():
    """256 voices: oscillator, low-pass, envelope, level."""
    nodes, edges = {}, []
    for i in range(256):
        nodes[f"osc{i}"] = node("oscillator", frequency=number(55 * 2 ** (i / 32)), level=0,
                                shape="ramp" if i % 2 else "sine")
        nodes[f"low{i}"] = node("biquad", frequency=number(200 * 2 ** (6 * i / 256)), q=number(math.sqrt(0.5)))
        nodes[f"adsr{i}"] = node("adsr", attack=0.01, decay=0.1, sustain=0.7, release=0.3,
                                 first=number(i / 256), period=1, gate=0.5)
        nodes[f"level{i}"] = node("scale", factor=1 / 64)
        edges += [f"osc{i}.out -> low{i}.in", f"low{i}.out -> adsr{i}.in", f"adsr{i}.out -> level{i}.in",
                  f"level{i}.out -> out.in"]
    nodes["out"] = node("output")
    write("w2.json", nodes, edges)


def chain():
    """A sine through 2,000 tiny nodes, each its own node of the graph."""
    nodes, edges, last = {"osc": node("oscillator", frequency=440, level=0)}, [], "osc"
    for i in range(2000):
        nodes[f"n{i}"] = node("offset", amount=0.0001) if i % 2 else node("scale", factor=0.9999)
        edges.append(f"{last}.out -> n{i}.in")
        last = f"n{i}"
    nodes["out"] = node("output")
    write("w3.json", nodes, edges + [f"{last}.out -> out.in"])


def events():
    """5,000 tones a second, 100 at once."""
    nodes = {"tones": node("tones", pace=5000, length=0.02, attack=0.001, base=110, step=7, span=60,
                           level=number(20 * math.log10(0.02))), "out": node("output")}
    write("w4.json", nodes, ["tones.out -> out.in"])


mixer()
bank()
chain()
events()
