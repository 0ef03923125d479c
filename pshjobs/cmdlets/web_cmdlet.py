"""What Invoke-WebRequest and Invoke-RestMethod share: their parameters, and how these become a request."""

from __future__ import annotations

from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null, not_null_or_empty
from pshjobs.cmdlets.web_body import FORM_TYPE, body_bytes, is_table, multipart, pairs_of, with_query
from pshjobs.cmdlets.web_response import HttpResponseMessage, text_of
from pshjobs.cmdlets.web_sending import REFUSED_STATUS, WebAnswer, WebRequest, send
from pshjobs.errors import NetException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.error_record import ErrorDetails, record_of
from pshjobs.types.exceptions import CLASSES
from pshjobs.types.web_session import WebRequestSession
from pshjobs.values.members import get_member
from pshjobs.values.text import to_text

PLATFORM = "Linux; Linux; en-US"
DEFAULT_RETRY = 5
REDIRECTS = 50
NOT_SATISFIABLE = 416


class WebCmdlet(Cmdlet):
    """Declares the parameters in PowerShell's order and sends the request."""

    use_basic_parsing: bool = param("Does nothing: pages are never run.", dont_show=True)
    uri: object = param("The address.", type="uri", position=0, mandatory=True, check=not_null_or_empty)
    http_version: object = param("The version of HTTP; 1.1 is what there is.", type="version")
    web_session: Any = param("The session that the request belongs to.", type="WebRequestSession")
    session_variable: str | None = param("Name of the variable that gets a new session.", alias="SV")
    allow_unencrypted_authentication: bool = param("Send secrets over connections without encryption too.")
    authentication: object = param("How to log in: None, Basic, Bearer or OAuth.", type="WebAuthenticationType")
    credential: Any = param("The account.", type="pscredential")
    use_default_credentials: bool = param("Log in as the current user.")
    certificate_thumbprint: str | None = param("The certificate to show, by its thumbprint.", check=not_null_or_empty)
    certificate: object = param("The certificate to show.", type="X509Certificate", check=not_null)
    skip_certificate_check: bool = param("Accept any certificate of the server.")
    ssl_protocol: object = param("The versions of TLS that are allowed.", type="WebSslProtocol")
    token: Any = param("The token for Bearer and OAuth.", type="securestring")
    user_agent: str | None = param("What the client calls itself.")
    disable_keep_alive: bool = param("Close the connection after the request.")
    connection_timeout_seconds: int = param(
        "Seconds to wait for the connection; 0 is for ever.", alias="TimeoutSec", check=at_least(0)
    )
    operation_timeout_seconds: int = param("Seconds to wait for more data; 0 is for ever.", check=at_least(0))
    headers: Any = param("Headers to send.", type="IDictionary")
    skip_header_validation: bool = param("Send headers as they are.")
    allow_insecure_redirect: bool = param("Follow redirects from HTTPS to HTTP.")
    maximum_redirection: int = param("How many redirects to follow.", check=at_least(0))
    maximum_retry_count: int = param("How often to try again after an error status.", check=at_least(0))
    preserve_authorization_on_redirect: bool = param("Send the authorization to where a redirect leads, too.")
    retry_interval_sec: int = param("Seconds between attempts.", check=at_least(1))
    method: object = param(
        "The method: Get when not given.", type="WebRequestMethod", sets=("StandardMethod", "StandardMethodNoProxy")
    )
    custom_method: str | None = param(
        "A method by any name.",
        mandatory=True,
        sets=("CustomMethod", "CustomMethodNoProxy"),
        alias="CM",
        check=not_null_or_empty,
    )
    preserve_http_method_on_redirect: bool = param("Keep the method and the body when a redirect is followed.")
    unix_socket: object = param("The socket to connect to.", type="UnixDomainSocketEndPoint", check=not_null_or_empty)
    no_proxy: bool = param("Use no proxy.", mandatory=True, sets=("StandardMethodNoProxy", "CustomMethodNoProxy"))
    proxy: object = param("The proxy to use.", type="uri", sets=("StandardMethod", "CustomMethod"))
    proxy_credential: object = param(
        "The account at the proxy.", type="pscredential", sets=("StandardMethod", "CustomMethod")
    )
    proxy_use_default_credentials: bool = param(
        "Log in to the proxy as the current user.", sets=("StandardMethod", "CustomMethod")
    )
    body: object = param("What to send; with Get a table goes into the address.", type="Object", by_value=True)
    form: object = param("A form to send; files may be values.", type="IDictionary")
    content_type: str | None = param("The content type of the body.")
    transfer_encoding: Literal["chunked", "compress", "deflate", "gzip", "identity"] | None = param(
        "The transfer encoding to name."
    )
    in_file: str | None = param("The file to send.", check=not_null_or_empty)
    out_file: str | None = param("The file that gets the content.", check=not_null_or_empty)
    pass_thru: bool = param("Write the result too when it goes to a file.")
    resume: bool = param("Go on where a file that is there already ends.")
    skip_http_error_check: bool = param("Take error statuses as answers.")

    # The request -----------------------------------------------------------------------------------

    def answer(self, address: str | None = None) -> WebAnswer:
        """Send the request, to another address when one is given; raises for a status that is an error."""
        self.refuse_combinations()
        session = self.session()
        request = self.request(address or self.address(), session)
        self.verbose(f"Requested HTTP/1.1 {request.method} with {len(request.body or b'')}-byte payload")
        answer = send(request, self.maximum_retry_count, self.retry_interval_sec or DEFAULT_RETRY, self.verbose)
        self.verbose(f"Received HTTP/{answer.version} response of content type {answer.header('Content-Type')}")
        is_complete = self.resume and answer.status == NOT_SATISFIABLE
        if answer.status >= REFUSED_STATUS and not self.skip_http_error_check and not is_complete:
            raise self.refused(answer)
        return answer

    def address(self) -> str:
        """The address; HTTP when it names no scheme."""
        text = to_text(self.uri)
        return text if "://" in text else f"http://{text}"

    def session(self) -> WebRequestSession:
        """The session of the request; -SessionVariable makes one and keeps it in the caller's variable."""
        found = self.web_session if isinstance(self.web_session, WebRequestSession) else WebRequestSession()
        if self.session_variable:
            self.invocation.caller.scope[self.session_variable.lower()] = found
        return found

    def request(self, address: str, session: Any) -> WebRequest:
        """What the parameters ask for."""
        method = self.method_name()
        headers = {to_text(k): to_text(v) for k, v in pairs_of(session.table)}
        headers.update(
            {key: to_text(value) for key, value in pairs_of(self.headers)} if self.headers is not None else {}
        )
        agent = self.user_agent or session.agent or f"Mozilla/5.0 ({PLATFORM}) PowerShell/7.6.5"
        headers = {"User-Agent": agent, **headers, **self.login_header(address)}
        body, content_type = self.content(method)
        if method == "GET" and is_table(self.body):
            address, body, content_type = with_query(address, self.body), None, None
        if content_type and not any(name.lower() == "content-type" for name in headers):
            headers["Content-Type"] = content_type
        if self.resume and (size := self.size_of_file()):
            headers["Range"] = f"bytes={size}-"
        if self.transfer_encoding:
            headers["TE"] = self.transfer_encoding
        return WebRequest(
            method,
            address,
            headers,
            body,
            timeout=self.connection_timeout_seconds or self.operation_timeout_seconds or None,
            redirects=self.maximum_redirection if self.is_bound("MaximumRedirection") else REDIRECTS,
            cookies=session.jar,
            login=self.account() if self.authentication is None else None,
            proxy="" if self.no_proxy else to_text(self.proxy) if self.proxy is not None else None,
            checks_certificate=not self.skip_certificate_check,
            keeps_method=self.preserve_http_method_on_redirect,
            keeps_authorization=self.preserve_authorization_on_redirect,
        )

    def method_name(self) -> str:
        """The method in capitals, as it is sent."""
        if self.custom_method:
            return self.custom_method.upper()
        name = str(self.method or "Default").upper()
        return "GET" if name == "DEFAULT" else name

    def content(self, method: str) -> tuple[bytes | None, str | None]:
        """The body and its content type."""
        if self.form is not None:
            kind, data = multipart(self.form)
            return data, kind
        if self.in_file:
            with open(self.shell.full_path(self.in_file), "rb") as file:
                return file.read(), self.content_type
        default = FORM_TYPE if method == "POST" or (method != "GET" and is_table(self.body)) else None
        if self.body is None:
            return (b"" if method in ("POST", "PUT") else None), self.content_type or default
        named = next((to_text(v) for k, v in pairs_of(self.headers or {}) if k.lower() == "content-type"), "")
        return body_bytes(self.body, self.content_type or named), self.content_type or default or "text/plain"

    def account(self) -> tuple[str, str] | None:
        """User and password of -Credential."""
        if self.credential is None:
            return None
        plain: Any = get_member(self.credential, "Password")
        return to_text(get_member(self.credential, "UserName")), plain.plain

    def login_header(self, address: str) -> dict[str, str]:
        """The Authorization header that -Authentication asks for."""
        kind = str(self.authentication or "None")
        if kind == "None":
            return {}
        if not address.lower().startswith("https:") and not self.allow_unencrypted_authentication:
            raise misuse(
                "AllowUnencryptedAuthenticationRequired",
                "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send"
                " plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication"
                " parameter.",
            )
        if kind == "Basic":
            import base64

            return {
                "Authorization": "Basic " + base64.b64encode(":".join(self.account() or ("", "")).encode()).decode()
            }
        return {"Authorization": f"Bearer {self.token.plain}"}

    def refuse_combinations(self) -> None:
        """Raise for parameters that exclude each other."""
        kind = str(self.authentication or "None")
        if kind == "Basic" and self.credential is None:
            raise misuse("AuthenticationCredentialNotSupplied", NEEDS.format("Authentication", "Credential"))
        if kind in ("Bearer", "OAuth") and self.token is None:
            raise misuse("AuthenticationTokenNotSupplied", NEEDS.format("Authentication", "Token"))
        for first, second in (
            ("Body", "InFile"),
            ("Body", "Form"),
            ("InFile", "Form"),
            ("WebSession", "SessionVariable"),
        ):
            if self.is_bound(first) and self.is_bound(second):
                raise misuse(f"{first}Conflict", CONFLICT.format(first, second))
        for first in ("PassThru", "Resume"):
            if self.is_bound(first) and not self.out_file:
                raise misuse("OutFileMissing", NEEDS.format(first, "OutFile"))

    # The answer ------------------------------------------------------------------------------------

    def refused(self, answer: WebAnswer) -> NetException:
        """The error for an answer whose status is one."""
        error = CLASSES["Microsoft.PowerShell.Commands.HttpResponseException"](
            f"Response status code does not indicate success: {answer.status} ({answer.reason})."
        )
        error.error_id, error.category = "WebCmdletWebResponseException", "InvalidOperation"
        error.net_response = HttpResponseMessage(answer)  # type: ignore[attr-defined]
        text = text_of(answer)
        if text.strip():
            record_of(error).error_details = ErrorDetails(text)
        return error

    def size_of_file(self) -> int:
        """The size of -OutFile, 0 when it is not there."""
        import os

        path = self.file_path()
        return os.path.getsize(path) if os.path.isfile(path) else 0

    def file_path(self) -> str:
        """Where the content goes: -OutFile, or a file in it named as the address ends when it is a folder."""
        import os
        from urllib.parse import unquote, urlsplit

        path = self.shell.full_path(self.out_file or "")
        if os.path.isdir(path):
            return os.path.join(path, unquote(urlsplit(self.address()).path.rstrip("/").rpartition("/")[2]) or "index")
        return path

    def save(self, answer: WebAnswer) -> None:
        """Write the content to -OutFile."""
        if answer.status == NOT_SATISFIABLE:
            return
        partial = 206
        with open(self.file_path(), "ab" if self.resume and answer.status == partial else "wb") as file:
            file.write(answer.body)


CONFLICT = "The cmdlet cannot run because the following conflicting parameters are specified: {} and {}. Specify either of them, then retry."
NEEDS = "The cmdlet cannot run because the following parameter is not specified: {1}. Specify it together with {0}, then retry."


def misuse(id: str, message: str) -> PSInvalidOperationException:
    """The error for parameters that do not go together."""
    return PSInvalidOperationException(message, id=f"WebCmdlet{id}Exception", category="InvalidArgument")
