"""Counts the instructions that a command takes in user space: with perf where the kernel lets it, else with valgrind."""
import re
import shutil
import subprocess

COUNTERS = {
    "perf": (["perf", "stat", "-x,", "-e", "instructions:u"], r"^(\d+),[^,]*,[^,]*instructions"),
    # Slower by a factor of twenty, and some hundredths above what perf counts.
    "valgrind": (["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"], r"I +refs: +([\d,]+)"),
}


def instructions(command, counter):
    """None where that counter is missing, is forbidden, or the command fails."""
    prefix, pattern = COUNTERS[counter]
    if not shutil.which(prefix[0]):
        return None
    done = subprocess.run(prefix + list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True)
    found = re.search(pattern, done.stderr, re.M)
    return int(found[1].replace(",", "")) if found and done.returncode == 0 else None
