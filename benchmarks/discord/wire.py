"""HTTP/1.1 and WebSocket as a bot speaks them, on one port, with as little work as they allow.

There is no checking: the bots on the other end are our own.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import struct
import zlib
from collections.abc import Callable
from typing import Any, Protocol

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_TEXT, _BINARY, _CLOSE = 0x81, 0x82, 0x88
_ANSWER = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_EXTENDED, _HUGE = 126, 127


class Handler(Protocol):
    """What answers requests, and listens to the gateway's socket."""

    def request(self, method: str, path: str, body: bytes) -> Any:
        """The JSON value that answers a request; None answers 204."""

    def opened(self, socket: Connection) -> None:
        """The gateway's socket is open."""

    def received(self, socket: Connection, payload: Any) -> None:
        """The bot sent something on the gateway."""


class Connection(asyncio.Protocol):
    """One TCP connection: requests one after the other, or the gateway once it is asked for."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._buffer = bytearray()
        self._deflate: Any = None
        self._parse: Callable[[], bool] = self._next_request
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The bot has dialled."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Some bytes of a request or a frame."""
        self._buffer += data
        while self._buffer and self._parse():
            pass

    def send(self, payload: bytes) -> None:
        """Send one JSON text on the gateway, compressed as the bot asked."""
        kind = _TEXT
        if self._deflate is not None:
            kind = _BINARY
            payload = self._deflate.compress(payload) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
        if len(payload) < _EXTENDED:
            head = struct.pack("!BB", kind, len(payload))
        elif len(payload) < 1 << 16:
            head = struct.pack("!BBH", kind, _EXTENDED, len(payload))
        else:
            head = struct.pack("!BBQ", kind, _HUGE, len(payload))
        self._transport.write(head + payload)

    def close(self) -> None:
        """Cut it."""
        self._transport.abort()

    def _next_request(self) -> bool:
        """Answer the first request in the buffer; whether there was a whole one."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = bytes(self._buffer[:end])
        length = int(_header(head, b"content-length") or 0)
        whole = end + 4 + length
        if len(self._buffer) < whole:
            return False
        body = bytes(self._buffer[end + 4 : whole])
        del self._buffer[:whole]
        method, target, _ = head[: head.index(b"\r\n")].decode().split(" ")
        path, _, query = target.partition("?")
        if key := _header(head, b"sec-websocket-key"):
            self._upgrade(key, query)
        else:
            self._answer(self._handler.request(method, path, body))
        return True

    def _answer(self, value: Any) -> None:
        text = b"" if value is None else json.dumps(value).encode()
        self._transport.write(_ANSWER % (204 if value is None else 200, len(text)) + text)

    def _upgrade(self, key: bytes, query: str) -> None:
        accept = base64.b64encode(hashlib.sha1(key + _GUID).digest())  # noqa: S324 - the protocol's own
        self._transport.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
        )
        self._parse = self._next_frame
        if "compress=zlib-stream" in query:
            self._deflate = zlib.compressobj()
        self._handler.opened(self)

    def _next_frame(self) -> bool:
        """Hand on the first frame in the buffer; whether there was a whole one."""
        if len(self._buffer) < 2:
            return False
        kind, length, start = self._buffer[0], self._buffer[1] & 0x7F, 2
        if length == _EXTENDED:
            length, start = int.from_bytes(self._buffer[2:4]), 4
        whole = start + 4 + length
        if len(self._buffer) < whole:
            return False
        mask, masked = self._buffer[start : start + 4], self._buffer[start + 4 : whole]
        del self._buffer[:whole]
        if kind == _TEXT:
            text = bytes(byte ^ mask[place % 4] for place, byte in enumerate(masked))
            self._handler.received(self, json.loads(text))
        elif kind == _CLOSE:
            self._transport.close()
        return True


def _header(head: bytes, name: bytes) -> bytes | None:
    """The value of a header, by its name in lower case."""
    start = head.lower().find(b"\r\n" + name + b":")
    if start < 0:
        return None
    start += len(name) + 3
    end = head.find(b"\r\n", start)
    return head[start : end if end >= 0 else len(head)].strip()
