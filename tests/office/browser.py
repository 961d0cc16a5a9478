"""A headless Chromium that is told what to do through a pipe (its DevTools protocol); nothing is installed for that."""

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def find():
    """Give the path of an installed browser, or None."""
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class Browser:
    """One tab; events of a page are kept until the next page is opened."""

    def __init__(self):
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)  # its helpers may write after its end
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()

        def descriptors():
            high = os.dup(to_read), os.dup(to_write)
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)
        words = [find(), "--headless", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run", "--hide-scrollbars",
                 f"--user-data-dir={self._home.name}"]
        words += ["--no-sandbox"] if os.geteuid() == 0 else []  # which refuses to be started by root
        self._process = subprocess.Popen([*words, "about:blank"], preexec_fn=descriptors, close_fds=False,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(to_read)
        os.close(to_write)
        self._bytes, self._number, self._session = b"", 0, None
        self.events = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def close(self):
        """End the browser and the processes that it started."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._read)
        os.close(self._write)
        self._home.cleanup()

    def _message(self):
        while b"\0" not in self._bytes:
            more = os.read(self._read, 65536)
            if not more:
                raise RuntimeError("the browser ended")
            self._bytes += more
        line, self._bytes = self._bytes.split(b"\0", 1)
        return json.loads(line)

    def ask(self, method, **parameters):
        """Do one thing and give its result; what happens meanwhile is kept."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._write, json.dumps(asked).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, path, width, scheme="light", media=""):
        """Load a file at a width, in a colour scheme and as a medium sees it; comes back when it is loaded."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.ask("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events = []
        self.ask("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._message())

    def evaluate(self, script):
        """Give the value of an expression in the page."""
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def pdf(self):
        """Print the page on the paper that its style asks for and give the bytes."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])

    def complaints(self, path):
        """Messages of the page since it was opened, and requests for anything but the page itself."""
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
                yield f"{method}: {json.dumps(parameters)[:200]}"
            if method == "Log.entryAdded":
                yield parameters["entry"]["text"][:200]
            if method == "Network.requestWillBeSent" and parameters["request"]["url"] != path.as_uri():
                yield "asked for " + parameters["request"]["url"]
