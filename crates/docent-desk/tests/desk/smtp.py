"""A mail server for the tests: tells its port, then every mail it takes, a line of JSON each.

Arguments: the port (0: a free one), `busy` if it shall put off whoever writes to busy@example.com, and `tls=FILE` if it
shall take mail after STARTTLS only, with the key and the certificate in that file.
"""

import email
import email.policy
import json
import logging
import socket
import ssl
import sys
import threading

from aiosmtpd.controller import Controller


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == "refused@example.com":
            return "550 5.1.1 No such mailbox"
        if address == "busy@example.com" and "busy" in sys.argv:
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(
            json.dumps(
                {
                    "from": envelope.mail_from,
                    "to": envelope.rcpt_tos,
                    "id": mail["Message-ID"],
                    "subject": mail["Subject"],
                    "text": mail.get_content(),
                    "defects": [str(defect) for defect in mail.defects],
                }
            ),
            flush=True,
        )
        return "250 OK"


def tls():
    named = [word for word in sys.argv if word.startswith("tls=")]
    if not named:
        return {}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(named[0].removeprefix("tls="))
    return {"tls_context": context, "require_starttls": True}


# A client that refuses the certificate is part of a test.
logging.disable(logging.ERROR)
port = int(sys.argv[1])
if port == 0:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
Controller(Handler(), hostname="127.0.0.1", port=port, **tls()).start()
print(port, flush=True)
threading.Event().wait()
