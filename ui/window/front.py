"""One window a desk: a second start asks the first window to come to the front, over a local socket."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000
"""milliseconds in which the first window must answer"""
WORD = b"front\n"


class Front(QObject):
    """Listens under the name that stands in the desk's lock; `come` brings the window to the front."""

    def __init__(self, socket_name: str, come: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._come = come
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_asked)
        # Whoever holds the desk's lock owns the name: what is left of it is of a program that has ended.
        QLocalServer.removeServer(socket_name)
        self._server.listen(socket_name)

    @property
    def is_listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        self._server.close()

    def _on_asked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(WORD)
            socket.flush()
            socket.disconnectFromServer()
        self._come()


def ask_to_front(socket_name: str) -> bool:
    """Ask the window that listens under this name to come to the front; False when nobody answers."""
    if not socket_name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(socket_name)
    has_answered = socket.waitForConnected(PATIENCE) and socket.waitForReadyRead(PATIENCE)
    socket.abort()
    return has_answered
