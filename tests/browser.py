"""A headless Chromium, driven through the pipe of its DevTools protocol; nothing but Python's own library is needed."""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import time

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def find():
    """The path of a browser, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def high_pipe():
    """A pipe whose ends are not the 3 and 4 that the browser will have."""
    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return high


class Failure(Exception):
    """What the page's script threw, or the browser refused."""


class Browser:
    """with Browser(folder) as browser: browser.open(url); browser.run("1 + 1") == 2"""

    def __init__(self, profile, width=1400, height=900):
        self.size = width, height
        self.profile = profile
        self.number, self.rest = 0, b""
        self.said = []  # errors, warnings and refusals of the page since the last open

    def __enter__(self):
        to_read, self.write = high_pipe()
        self.read, to_write = high_pipe()
        command = [find(), "--headless", "--disable-gpu", "--no-first-run", "--no-sandbox", "--disable-dev-shm-usage",
                   "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
                   f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"]
        shell = f'exec "$@" 3<&{to_read} 4>&{to_write} {to_read}<&- {to_write}>&-'
        self.process = subprocess.Popen(["bash", "-c", shell, "browser", *command], pass_fds=(to_read, to_write),
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.resize(*self.size)
        return self

    def __exit__(self, *_):
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(10)
        except (OSError, Failure, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.write)
        os.close(self.read)

    def call(self, method, **parameters):
        """Sends a command and waits for its answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.write, rest):]
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error'].get('message')}")
                return answer["result"]

    def next_message(self, seconds=60):
        end = time.monotonic() + seconds
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.read], [], [], max(0, end - time.monotonic()))
            got = os.read(self.read, 1 << 20) if ready else b""
            if not got:
                raise Failure("the browser does not answer")
            self.rest += got
        whole, _, self.rest = self.rest.partition(b"\0")
        message = json.loads(whole)
        self.note(message.get("method"), message.get("params", {}))
        return message

    def note(self, method, event):
        if method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.said.append("thrown: " + details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
            self.said.append(f"{event['type']}: {[each.get('value', each.get('description')) for each in event['args']]}")
        elif method == "Log.entryAdded" and event["entry"]["level"] in ("error", "warning"):
            self.said.append(f"log: {event['entry']['text']}")
        elif method == "Network.requestWillBeSent" and not event["request"]["url"].startswith(("file:", "data:", "about:")):
            self.said.append(f"request: {event['request']['url']}")
        elif method == "Page.javascriptDialogOpening":
            self.said.append(f"dialog: {event['message']}")

    def open(self, url):
        """Loads a page afresh and waits until it has been drawn."""
        self.call("Page.navigate", url="about:blank")
        self.said.clear()
        self.call("Page.navigate", url=url)
        self.wait("document.readyState === 'complete' && document.querySelector('main h1') !== null")

    def go(self, hash_):
        """Another place of the page that is open."""
        self.run(f"location.hash = {json.dumps(hash_)}; 0")
        self.settle()

    def settle(self):
        """Until what the last event has started is drawn."""
        self.run("new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(0))), 180))")

    def run(self, script):
        """The value of an expression, which may be a promise."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise Failure(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def wait(self, condition, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.run(condition):
                return
            time.sleep(0.02)
        raise Failure(f"never came true: {condition}")

    def resize(self, width, height=900):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, kind="", **features):
        """media(prefers_color_scheme="dark"), media("print")"""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media=kind, features=listed)

    def press(self, key, text="", shift=False):
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
        event = {"key": key, "code": key, "windowsVirtualKeyCode": code.get(key, 0), "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text or key == "Enter" else "rawKeyDown", **event, **({"text": text or "\r"} if text or key == "Enter" else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text):
        self.call("Input.insertText", text=text)
        self.settle()

    def centre(self, selector):
        """Of the first line of an element, in the window."""
        return self.run(f"""(() => {{
            const node = document.querySelector({json.dumps(selector)});
            node.scrollIntoView({{ block: "center", behavior: "instant" }});
            const box = node.getClientRects()[0];
            return [box.x + box.width / 2, box.y + box.height / 2];
        }})()""")

    def point(self, selector):
        x, y = self.centre(selector)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, selector):
        x, y = self.centre(selector)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="none" if kind == "mouseMoved" else "left", clickCount=1)
        self.settle()

    def picture(self, path, whole=False):
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
