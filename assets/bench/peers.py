#!/usr/bin/env python3
"""Writes W3 as Pure Data (w3a.pd: 2,000 objects in one patch) and Csound (w3b.csd: 2,000 instruments) play it, 30 s each.
usage: peers.py FOLDER; then, in the folder, for the CPU time of each (block 64):
    perf stat -e task-clock pd -batch -noaudio -nogui -r 48000 w3a.pd
    perf stat -e task-clock csound w3b.csd
Packages: puredata-core csound linux-perf."""
import os
import sys

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
STEPS = [("*", "0.9999"), ("+", "0.0001")] * 1000

patch = ["#N canvas 0 0 450 300 12;", "#X obj 10 10 osc~ 440;"]
patch += [f"#X obj 10 30 {sign}~ {number};" for sign, number in STEPS]
patch += [
    "#X obj 10 50 dac~;",
    "#X obj 200 10 loadbang;",
    "#X msg 200 30 \\; pd dsp 1;",
    "#X obj 200 60 delay 30000;",
    "#X msg 200 90 \\; pd quit;",
]
patch += [f"#X connect {i} 0 {i + 1} 0;" for i in range(2001)]
patch += ["#X connect 2000 0 2001 1;", "#X connect 2002 0 2003 0;", "#X connect 2002 0 2004 0;", "#X connect 2004 0 2005 0;"]
with open(f"{folder}/w3a.pd", "w") as file:
    file.write("\n".join(patch) + "\n")

with open(f"{folder}/w3b.csd", "w") as file:
    file.write("<CsoundSynthesizer>\n<CsOptions>\n-n -d -m0\n</CsOptions>\n<CsInstruments>\n")
    file.write("sr=48000\nksmps=64\nnchnls=2\n0dbfs=1\nga1 init 0\ninstr 1\nga1 oscili 1, 440\nendin\n")
    for i, (sign, number) in enumerate(STEPS):
        file.write(f"instr {i + 2}\nga1 = ga1 {sign} {number}\nendin\n")
    file.write("instr 2002\nouts ga1, ga1\nendin\n</CsInstruments>\n<CsScore>\n")
    file.write("".join(f"i{i + 1} 0 30\n" for i in range(2002)) + "e\n</CsScore>\n</CsoundSynthesizer>\n")
