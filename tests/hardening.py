"""The program is built so that a mistake in it is hard to use, and it refuses itself what it never needs."""
import os
import pathlib
import re
import subprocess
import time

from tap import CHANCERY, check, check_equal, finish


def output(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout


def check_binary():
    headers, dynamic, symbols = (output(*arguments, str(CHANCERY)) for arguments in (
        ("readelf", "-lW"), ("readelf", "-dW"), ("nm", "-D")))
    check("PIE" in dynamic, "its place in memory is another each time", dynamic)
    check("GNU_RELRO" in headers and "BIND_NOW" in dynamic, "the addresses of functions cannot be overwritten", dynamic)
    check(re.search(r"GNU_STACK .* RW ", headers), "the stack is no code", headers)
    check("__stack_chk_fail" in symbols, "an overrun of the stack is seen")
    check(re.search(r"__\w+_chk@", symbols), "lengths that are known are checked")
    network = re.findall(r" (socket|connect|bind|getaddrinfo|gethostbyname|sendto|recvfrom)@", symbols)
    check_equal(network, [], "nothing in it speaks to a network")


def check_sandbox():
    """A run that waits for its input."""
    run = subprocess.Popen([str(CHANCERY), "extract", "-q", "--table", "mentions", "-o", "-"], stdin=subprocess.PIPE,
                           stdout=subprocess.DEVNULL, env=dict(os.environ, LC_ALL="C.UTF-8"))
    status = pathlib.Path(f"/proc/{run.pid}/status")
    deadline = time.monotonic() + 20
    while "Seccomp:\t2" not in status.read_text() and time.monotonic() < deadline:
        time.sleep(0.02)
    facts = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
    run.communicate(b"Anna Berg said.\n", timeout=60)
    check_equal((facts["Seccomp"], facts["NoNewPrivs"]), ("2", "1"), "the kernel refuses it what it never needs")
    check_equal(run.returncode, 0, "it does its work all the same")


check_binary()
check_sandbox()
finish()
