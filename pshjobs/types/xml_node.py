"""[xml]: documents and their nodes, by lxml."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pshjobs.errors import ArgumentException, PSInvalidCastException
from pshjobs.values.adapters import MISSING
from pshjobs.values.enums import EnumValue
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, method, prop

from .enumerations import XML_NODE_TYPE
from .enumerators import Enumerator
from .exceptions import exception
from .object import Object

XML = "System.Xml."


class XmlNode(
    NetType, name="System.Xml.XmlNode", base=Object, interfaces=("System.ICloneable", "System.Collections.IEnumerable")
):
    """A node: lxml's element, comment or instruction. Elements and attributes read as properties."""

    __slots__ = ("node", "owner")
    adapts = True
    adapts_only = True  # only elements and attributes are listed; the members of .NET are there when they are named

    def __init__(self, node: Any, owner: Any = None) -> None:
        self.node = node
        self.owner = owner

    def __eq__(self, other: object) -> bool:
        return isinstance(other, XmlNode) and self.node is other.node and type(self) is type(other)

    def __hash__(self) -> int:
        return id(self.node)

    def children(self) -> list[Any]:
        """The child nodes, texts among them."""
        return [] if self.node is None else children_of(self.node, self.owner)

    def element_children(self) -> list[Any]:
        """The child elements."""
        return [child for child in self.children() if isinstance(child, XmlElement)]

    def adapted_get(self, name: str) -> Any:
        """A child element or attribute: its text when it has nothing else."""
        found: list[Any] = []
        for key, value in self.attributes_by_name():
            if key.lower() == name.lower():
                found.append(value)
        for child in self.children():
            if child.tag_name().lower() == name.lower():
                found.append(simple_value(child))
        if not found:
            return MISSING
        return found[0] if len(found) == 1 else found

    def adapted_set(self, name: str, value: object) -> bool:
        """Change an attribute or the text of a child element."""
        for key, _ in self.attributes_by_name():
            if key.lower() == name.lower():
                self.node.set(clark(self.node, key), to_text(value))
                return True
        for child in self.element_children():
            if child.tag_name().lower() == name.lower():
                set_inner_text(child.node, to_text(value))
                return True
        if name.lower() == "#text":
            set_inner_text(self.node, to_text(value))
            return True
        return False

    def adapted_names(self) -> list[str]:
        """The names of attributes and children, each once."""
        names = [key for key, _ in self.attributes_by_name()] + [child.tag_name() for child in self.children()]
        return list(dict.fromkeys(names))

    def attributes_by_name(self) -> list[tuple[str, str]]:
        """Attributes with their prefixes; namespace declarations first."""
        if self.node is None or not isinstance(self.node.tag, str):
            return []
        above = self.node.getparent()
        inherited = {} if above is None else above.nsmap
        declared = [
            (f"xmlns:{prefix}" if prefix else "xmlns", uri)
            for prefix, uri in self.node.nsmap.items()
            if inherited.get(prefix) != uri
        ]
        return declared + [(prefixed(self.node, key), value) for key, value in self.node.attrib.items()]

    def tag_name(self) -> str:
        """The name of the node."""
        return prefixed(self.node, self.node.tag) if isinstance(self.node.tag, str) else "#comment"

    def text(self) -> str:
        """All text below."""
        return "".join(self.node.itertext()) if self.node is not None else ""

    def markup(self) -> str:
        """The node as XML."""
        return serialize(self.node)

    def kind(self) -> str:
        """The name in XmlNodeType."""
        return "Element"

    @prop("string Name")
    def name(self) -> str:
        return self.tag_name()

    @prop("string LocalName")
    def local_name(self) -> str:
        return self.tag_name().rpartition(":")[2]

    @prop("string Prefix")
    def prefix(self) -> str:
        return self.tag_name().rpartition(":")[0]

    @prop("string NamespaceURI")
    def namespace_uri(self) -> str:
        tag = self.node.tag if self.node is not None else ""
        return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""

    @prop("System.Xml.XmlNodeType NodeType")
    def node_type(self) -> EnumValue:
        return EnumValue(XML_NODE_TYPE, (XML_NODE_TYPE.values or {})[self.kind()])

    @prop("string InnerText")
    def inner_text(self) -> str:
        return self.text()

    @inner_text.writes
    def set_inner_text(self, value: str) -> None:
        set_inner_text(self.node, value)

    @prop("string InnerXml")
    def inner_xml(self) -> str:
        return "".join(child.markup() for child in self.children())

    @inner_xml.writes
    def set_inner_xml(self, value: str) -> None:
        from lxml import etree

        made = parse(f"<r>{value}</r>")
        for child in list(self.node):
            self.node.remove(child)
        self.node.text = made.text
        for child in list(made):
            self.node.append(child)
        etree.cleanup_namespaces(self.node)

    @prop("string OuterXml")
    def outer_xml(self) -> str:
        return self.markup()

    @prop("string Value")
    def value(self) -> Any:
        return None

    @prop("System.Xml.XmlNodeList ChildNodes")
    def child_nodes(self) -> XmlNodeList:
        return XmlNodeList(self.children())

    @prop("bool HasChildNodes")
    def has_child_nodes(self) -> bool:
        return bool(self.children())

    @prop("System.Xml.XmlNode FirstChild")
    def first_child(self) -> Any:
        return next(iter(self.children()), None)

    @prop("System.Xml.XmlNode LastChild")
    def last_child(self) -> Any:
        found = self.children()
        return found[-1] if found else None

    @prop("System.Xml.XmlNode ParentNode")
    def parent_node(self) -> Any:
        above = self.node.getparent() if self.node is not None else None
        return wrap(above, self.owner) if above is not None else self.owner

    @prop("System.Xml.XmlNode NextSibling")
    def next_sibling(self) -> Any:
        found = self.node.getnext()
        return None if found is None else wrap(found, self.owner)

    @prop("System.Xml.XmlNode PreviousSibling")
    def previous_sibling(self) -> Any:
        found = self.node.getprevious()
        return None if found is None else wrap(found, self.owner)

    @prop("System.Xml.XmlDocument OwnerDocument")
    def owner_document(self) -> Any:
        return self.owner

    @prop("System.Xml.XmlAttributeCollection Attributes")
    def attributes(self) -> Any:
        return XmlNodeList([XmlAttribute(self, key, value) for key, value in self.attributes_by_name()])

    @method("System.Xml.XmlNodeList SelectNodes(string xpath)",
            "System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)")  # fmt: skip
    def select_nodes(self, path: str, spaces: Any = None) -> XmlNodeList:
        return XmlNodeList(self.find(path, spaces))

    @method("System.Xml.XmlNode SelectSingleNode(string xpath)",
            "System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)")  # fmt: skip
    def select_single_node(self, path: str, spaces: Any = None) -> Any:
        found = self.find(path, spaces)
        return found[0] if found else None

    def find(self, path: str, spaces: Any = None) -> list[Any]:
        """The nodes of an XPath. Raises XPathException."""
        from lxml import etree

        try:
            found = self.context().xpath(path, namespaces=spaces.names if spaces is not None else None)
        except etree.XPathError:
            raise exception("System.Xml.XPath.XPathException", f"'{path}' has an invalid token.") from None
        if not isinstance(found, list):
            return []
        return [self._found(each) for each in found]

    def _found(self, each: Any) -> Any:
        if hasattr(each, "getparent") and isinstance(each, str):
            above = wrap(each.getparent(), self.owner)  # type: ignore[attr-defined]
            if getattr(each, "is_attribute", False):
                return XmlAttribute(above, prefixed(above.node, each.attrname), str(each))  # type: ignore[attr-defined]
            return XmlText(above.node, str(each), self.owner)
        return wrap(each, self.owner)

    def context(self) -> Any:
        """Where XPath starts."""
        return self.node

    @method("System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)")
    def append_child(self, child: Any) -> Any:
        if isinstance(child, XmlText):
            add_text(self.node, child.value_text)
            return child
        self.node.append(child.node)
        return child

    @method("System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)")
    def prepend_child(self, child: Any) -> Any:
        self.node.insert(0, child.node)
        return child

    @method("System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)")
    def insert_before(self, child: Any, reference: Any) -> Any:
        reference.node.addprevious(child.node)
        return child

    @method("System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)")
    def insert_after(self, child: Any, reference: Any) -> Any:
        reference.node.addnext(child.node)
        return child

    @method("System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)")
    def remove_child(self, child: Any) -> Any:
        if child.node.getparent() is not self.node:
            raise ArgumentException("The node to be removed is not a child of this node.")
        self.node.remove(child.node)
        return child

    @method("System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)")
    def replace_child(self, new: Any, old: Any) -> Any:
        self.node.replace(old.node, new.node)
        return old

    @method("void RemoveAll()")
    def remove_all(self) -> None:
        for child in list(self.node):
            self.node.remove(child)
        self.node.text = None
        self.node.attrib.clear()

    @method("System.Xml.XmlNode CloneNode(bool deep)")
    def clone_node(self, deep: bool) -> Any:
        import copy

        made = copy.deepcopy(self.node)
        if not deep:
            for child in list(made):
                made.remove(child)
            made.text = None
        return wrap(made, self.owner)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self.children())

    @method("string ToString()")
    def to_string(self) -> str:
        return self.tag_name()


class XmlElement(XmlNode, name="System.Xml.XmlElement", base=XmlNode):
    __slots__ = ()

    @prop("bool HasAttributes")
    def has_attributes(self) -> bool:
        return bool(self.attributes_by_name())

    @prop("bool IsEmpty")
    def is_empty(self) -> bool:
        return not self.children()

    @method("string GetAttribute(string name)")
    def get_attribute(self, name: str) -> str:
        return dict(self.attributes_by_name()).get(name, "")

    @method("void SetAttribute(string name, string value)")
    def set_attribute(self, name: str, value: str) -> None:
        self.node.set(clark(self.node, name), value or "")

    @method("bool HasAttribute(string name)")
    def has_attribute(self, name: str) -> bool:
        return name in dict(self.attributes_by_name())

    @method("void RemoveAttribute(string name)")
    def remove_attribute(self, name: str) -> None:
        self.node.attrib.pop(clark(self.node, name), None)

    @method("System.Xml.XmlNodeList GetElementsByTagName(string name)")
    def get_elements_by_tag_name(self, name: str) -> XmlNodeList:
        return XmlNodeList(
            [wrap(each, self.owner) for each in self.node.iter() if each is not self.node and _is_named(each, name)]
        )


def _is_named(node: Any, name: str) -> bool:
    return isinstance(node.tag, str) and name in ("*", prefixed(node, node.tag))


class XmlDocument(XmlNode, name="System.Xml.XmlDocument", base=XmlNode, accelerators=("xml",)):
    """A document; `node` is its root element, `head` what stands before it."""

    __slots__ = ("head",)

    def __init__(self, node: Any = None, head: str = "") -> None:
        super().__init__(node)
        self.owner = self
        self.head = head

    def children(self) -> list[Any]:
        if self.node is None:
            return []
        before: list[Any] = []
        each = self.node.getprevious()
        while each is not None:
            before.insert(0, wrap(each, self))
            each = each.getprevious()
        head = [XmlDeclaration(self)] if self.head else []
        return [*head, *before, wrap(self.node, self)]

    def attributes_by_name(self) -> list[tuple[str, str]]:
        return []

    def tag_name(self) -> str:
        return "#document"

    def markup(self) -> str:
        return "" if self.node is None else "".join(child.markup() for child in self.children())

    def kind(self) -> str:
        return "Document"

    def context(self) -> Any:
        return self.node.getroottree()

    @constructor("System.Xml.XmlDocument new()")
    def new() -> XmlDocument:
        return XmlDocument()

    @prop("System.Xml.XmlElement DocumentElement")
    def document_element(self) -> Any:
        return None if self.node is None else wrap(self.node, self)

    @prop("bool PreserveWhitespace")
    def preserve_whitespace(self) -> bool:
        return False

    @preserve_whitespace.writes
    def set_preserve_whitespace(self, value: bool) -> None:
        """White space between elements is not kept."""

    @method("void LoadXml(string xml)")
    def load_xml(self, text: str) -> None:
        self.take(text)

    @method(
        "void Load(string filename)",
        "void Load(System.IO.TextReader txtReader)",
        "void Load(System.IO.Stream inStream)",
    )
    def load(self, source: Any) -> None:
        if isinstance(source, str):
            from .path import read_text

            self.take(read_text(source))
        elif hasattr(source, "open_raw"):
            self.take(source.open_raw().read().decode("utf-8-sig"))
        else:
            self.take(source.text[source.at :])

    def take(self, text: str) -> None:
        """Replace the whole document."""
        found = re.match(r"\s*(<\?xml\s[^?]*\?>)", text)
        self.head = found[1] if found else ""
        self.node = parse(text)

    @method(
        "void Save(string filename)", "void Save(System.IO.TextWriter writer)", "void Save(System.IO.Stream outStream)"
    )
    def save(self, target: Any) -> None:
        text = (self.head + "\n" if self.head else "") + indented(self.node)
        if isinstance(target, str):
            from .path import write_text

            write_text(target, text, None)
        elif hasattr(target, "emit"):
            target.emit(text)
        else:
            target.open_raw().write(text.encode())

    @method(
        "System.Xml.XmlElement CreateElement(string name)",
        "System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)",
    )
    def create_element(self, name: str, space: str = "") -> XmlElement:
        from lxml import etree

        return XmlElement(
            etree.Element(f"{{{space}}}{name}", nsmap=default_space(space)) if space else etree.Element(name), self
        )

    @method("System.Xml.XmlText CreateTextNode(string text)", "System.Xml.XmlText CreateCDataSection(string data)")
    def create_text_node(self, text: str) -> XmlText:
        return XmlText(None, text, self)

    @method("System.Xml.XmlComment CreateComment(string data)")
    def create_comment(self, text: str) -> XmlComment:
        from lxml import etree

        return XmlComment(etree.Comment(text), self)

    @method("System.Xml.XmlAttribute CreateAttribute(string name)")
    def create_attribute(self, name: str) -> XmlAttribute:
        return XmlAttribute(None, name, "")

    @method("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)")
    def create_xml_declaration(self, version: str, encoding: str, standalone: str) -> XmlDeclaration:
        made = XmlDeclaration(self)
        made.pending = f'<?xml version="{version}"' + (f' encoding="{encoding}"' if encoding else "") + "?>"
        return made

    @method("System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)")
    def import_node(self, node: Any, deep: bool) -> Any:
        import copy

        return wrap(copy.deepcopy(node.node), self)

    @method("System.Xml.XmlNodeList GetElementsByTagName(string name)")
    def get_elements_by_tag_name(self, name: str) -> XmlNodeList:
        return XmlNodeList([wrap(each, self) for each in self.node.iter() if _is_named(each, name)])

    @method("System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)")
    def append_to_document(self, child: Any) -> Any:
        if isinstance(child, XmlDeclaration):
            self.head = child.pending
        elif self.node is None:
            self.node = child.node
        else:
            self.node.addprevious(child.node)
        return child


class XmlDeclaration(XmlNode, name="System.Xml.XmlDeclaration", base=XmlNode):
    __slots__ = ("pending",)

    def __init__(self, owner: XmlDocument) -> None:
        super().__init__(None, owner)
        self.pending = owner.head

    def tag_name(self) -> str:
        return "xml"

    def markup(self) -> str:
        return self.pending

    def kind(self) -> str:
        return "XmlDeclaration"

    def attributes_by_name(self) -> list[tuple[str, str]]:
        return []

    @prop("string Value")
    def value(self) -> str:
        return self.pending[6:-2]


class XmlComment(XmlNode, name="System.Xml.XmlComment", base=XmlNode):
    __slots__ = ()

    def text(self) -> str:
        return self.node.text or ""

    def kind(self) -> str:
        return "Comment"

    def children(self) -> list[Any]:
        return []

    @prop("string Value")
    def value(self) -> str:
        return self.node.text or ""


class XmlText(XmlNode, name="System.Xml.XmlText", base=XmlNode):
    __slots__ = ("value_text",)

    def __init__(self, node: Any, text: str, owner: Any = None) -> None:
        super().__init__(node, owner)
        self.value_text = text

    def tag_name(self) -> str:
        return "#text"

    def text(self) -> str:
        return self.value_text

    def markup(self) -> str:
        return escape(self.value_text)

    def kind(self) -> str:
        return "Text"

    def children(self) -> list[Any]:
        return []

    def attributes_by_name(self) -> list[tuple[str, str]]:
        return []

    @prop("string Value")
    def value(self) -> str:
        return self.value_text


class XmlAttribute(XmlNode, name="System.Xml.XmlAttribute", base=XmlNode):
    __slots__ = ("element", "key", "value_text")

    def __init__(self, element: Any, key: str, value: str) -> None:
        super().__init__(None, element.owner if element is not None else None)
        self.element, self.key, self.value_text = element, key, value

    def tag_name(self) -> str:
        return self.key

    def text(self) -> str:
        return self.value_text

    def markup(self) -> str:
        return f'{self.key}="{escape(self.value_text)}"'

    def kind(self) -> str:
        return "Attribute"

    @prop("string Value")
    def value(self) -> str:
        return self.value_text

    @value.writes
    def set_value(self, new: str) -> None:
        self.value_text = new
        if self.element is not None:
            self.element.node.set(clark(self.element.node, self.key), new)

    @prop("System.Xml.XmlElement OwnerElement")
    def owner_element(self) -> Any:
        return self.element


class XmlNodeList(NetType, name="System.Xml.XmlNodeList", base=Object, interfaces=("System.Collections.IEnumerable",)):
    __slots__ = ("items",)
    net_enumerable = True

    def __init__(self, items: list[Any]) -> None:
        self.items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def get_item(self, index: Any) -> Any:
        """By place, or an attribute by name."""
        if isinstance(index, str):
            return next((each for each in self.items if each.tag_name() == index), None)
        return self.items[index]

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method("System.Xml.XmlNode Item(int i)", "System.Xml.XmlNode GetNamedItem(string name)")
    def item(self, index: Any) -> Any:
        return self.get_item(index)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


class XmlNamespaceManager(NetType, name="System.Xml.XmlNamespaceManager", base=Object):
    __slots__ = ("names",)

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    @constructor("System.Xml.XmlNamespaceManager new(System.Object nameTable)")
    def new(table: Any) -> XmlNamespaceManager:
        return XmlNamespaceManager()

    @method("void AddNamespace(string prefix, string uri)")
    def add_namespace(self, prefix: str, uri: str) -> None:
        self.names[prefix] = uri


# Helpers over lxml --------------------------------------------------------------------------------


def parse(text: str) -> Any:
    """The root element of a document's text. Raises XmlException."""
    from lxml import etree

    parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False, strip_cdata=False)
    try:
        return etree.fromstring(text.strip().encode("utf-8"), parser=_for(text, parser))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise exception("System.Xml.XmlException", message_of(error, text)) from None


def _for(text: str, parser: Any) -> Any:
    """The text was decoded already: whatever encoding it declares."""
    from lxml import etree

    if re.match(r"\s*<\?xml[^>]*encoding", text):
        return etree.XMLParser(remove_blank_text=True, resolve_entities=False, strip_cdata=False, encoding="utf-8")
    return parser


def message_of(error: Exception, text: str) -> str:
    """What .NET says of text that is no XML."""
    line, column = getattr(error, "position", (1, 1))
    if not text.strip():
        return "Root element is missing."
    if not text.lstrip().startswith("<"):
        return "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type."
    mismatch = re.search(r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+?),", str(error))
    if mismatch:
        return (
            f"The '{mismatch[1]}' start tag on line {mismatch[2]} position 2 does not match the end tag of '{mismatch[3]}'. "
            f"Line {line}, position {column}."
        )
    return f"Unexpected end of file has occurred. Line {line}, position {column}."


def wrap(node: Any, owner: Any) -> Any:
    """The node object for lxml's."""
    return XmlElement(node, owner) if isinstance(node.tag, str) else XmlComment(node, owner)


def children_of(node: Any, owner: Any) -> list[Any]:
    """Texts and nodes in order."""
    found: list[Any] = [XmlText(node, node.text, owner)] if node.text else []
    for child in node:
        found.append(wrap(child, owner))
        if child.tail:
            found.append(XmlText(node, child.tail, owner))
    return found


def simple_value(node: Any) -> Any:
    """An element without attributes and child elements is its text."""
    if isinstance(node, XmlDeclaration):
        return node.pending[6:-2]
    if not isinstance(node, XmlElement):
        return node.text()
    if len(node.node) or node.attributes_by_name():
        return node
    return node.node.text or ""


def prefixed(node: Any, tag: str) -> str:
    """`{uri}name` with the prefix that the document uses."""
    if not tag.startswith("{"):
        return tag
    uri, _, name = tag[1:].partition("}")
    if uri == "http://www.w3.org/XML/1998/namespace":
        return f"xml:{name}"
    prefix = next((prefix for prefix, known in node.nsmap.items() if known == uri), None)
    return f"{prefix}:{name}" if prefix else name


def clark(node: Any, name: str) -> str:
    """A prefixed name as lxml wants it."""
    prefix, colon, local = name.partition(":")
    return f"{{{node.nsmap[prefix]}}}{local}" if colon and prefix in node.nsmap else name


def set_inner_text(node: Any, text: str) -> None:
    """Replace everything inside by text."""
    for child in list(node):
        node.remove(child)
    node.text = text


def add_text(node: Any, text: str) -> None:
    """Add text at the end."""
    if len(node):
        node[-1].tail = (node[-1].tail or "") + text
    else:
        node.text = (node.text or "") + text


def default_space(uri: str) -> Any:
    """A namespace map with a default namespace only: its prefix is None."""
    return {None: uri}


def escape(text: str) -> str:
    """Text inside markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def serialize(node: Any) -> str:
    """Markup as .NET writes it: a space before `/>`."""
    from lxml import etree

    text = etree.tostring(node, encoding="unicode", with_tail=False)
    return re.sub(r"(?<![ <])/>", " />", text)


def indented(node: Any) -> str:
    """Markup with two blanks for each level."""
    import copy

    from lxml import etree

    made = copy.deepcopy(node)
    etree.indent(made, "  ")
    return serialize(made)


def read_xml(value: Any) -> Any:
    """The cast: text, or an element."""
    if isinstance(value, XmlElement):
        import copy

        return XmlDocument(copy.deepcopy(value.node))
    if isinstance(value, list):
        value = "\n".join(to_text(each) for each in value)
    if not isinstance(value, str):
        return NotImplemented
    made = XmlDocument()
    from pshjobs.errors import NetException

    try:
        made.take(value)
    except NetException as error:
        raise PSInvalidCastException(
            f'Cannot convert value "{value}" to type "System.Xml.XmlDocument". Error: "{error.message}"',
            id="InvalidCastToXmlDocument",
            inner=error,
        ) from None
    return made


XmlDocument.net_type.convert = read_xml
