"""The verbs that names of commands begin with."""

from __future__ import annotations

from typing import Final

from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, prop

VERBS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "Common": (
        ("Add", "a", "Adds a resource to a container, or attaches an item to another item"),
        ("Clear", "cl", "Takes everything out of a container and keeps the container"),
        ("Close", "cs", "Makes a resource inaccessible or unusable"),
        ("Copy", "cp", "Makes the same resource under another name or in another container"),
        ("Enter", "et", "Names an action that moves the user into a resource"),
        ("Exit", "ex", "Makes a recently used place the current one"),
        ("Find", "fd", "Looks for an object in a container"),
        ("Format", "f", "Arranges objects in a layout"),
        ("Get", "g", "Gives the resource that an action retrieves"),
        ("Hide", "h", "Makes a resource undetectable"),
        ("Join", "j", "Combines resources into one"),
        ("Lock", "lk", "Secures a resource"),
        ("Move", "m", "Moves a resource from one place to another"),
        ("New", "n", "Makes a resource"),
        ("Open", "op", "Makes a resource accessible or usable"),
        ("Optimize", "om", "Makes a resource more effective"),
        ("Pop", "pop", "Takes an item from the top of a stack"),
        ("Push", "pu", "Puts an item on top of a stack"),
        ("Redo", "re", "Sets a resource to the state that was undone"),
        ("Remove", "r", "Deletes a resource from a container"),
        ("Rename", "rn", "Changes the name of a resource"),
        ("Reset", "rs", "Puts a resource back into its first state"),
        ("Resize", "rz", "Changes the size of a resource"),
        ("Search", "sr", "Makes a reference to a resource in a container"),
        ("Select", "sc", "Locates a resource in a container"),
        ("Set", "s", "Replaces the data of a resource, or makes one that holds some data"),
        ("Show", "sh", "Makes a resource visible to the user"),
        ("Skip", "sk", "Passes over points of a sequence"),
        ("Split", "sl", "Separates the parts of a resource"),
        ("Step", "st", "Moves to the next point of a sequence"),
        ("Switch", "sw", "Changes between two places, tasks or states"),
        ("Undo", "un", "Sets a resource to its state before"),
        ("Unlock", "uk", "Releases a locked resource"),
        ("Watch", "wc", "Inspects or follows a resource for changes"),
    ),
    "Communications": (
        ("Connect", "cc", "Makes a link between a source and a destination"),
        ("Disconnect", "dc", "Breaks the link between a source and a destination"),
        ("Read", "rd", "Takes information from a source"),
        ("Receive", "rc", "Accepts information from a source"),
        ("Send", "sd", "Delivers information to a destination"),
        ("Write", "wr", "Adds information to a target"),
    ),
    "Data": (
        ("Backup", "ba", "Keeps a copy of data"),
        ("Checkpoint", "ch", "Makes a snapshot of the state of data"),
        ("Compare", "cr", "Weighs the data of one resource against another"),
        ("Compress", "cm", "Makes the data of a resource smaller"),
        ("Convert", "cv", "Changes data from one form to another both ways"),
        ("ConvertFrom", "cf", "Changes one kind of input into the supported outputs"),
        ("ConvertTo", "ct", "Changes one or more kinds of input into one output"),
        ("Dismount", "dm", "Detaches an entity from a place"),
        ("Edit", "ed", "Changes data by adding or removing content"),
        ("Expand", "en", "Restores compressed data"),
        ("Export", "ep", "Puts input into a lasting store or exchange format"),
        ("Group", "gp", "Arranges or associates resources"),
        ("Import", "ip", "Makes a resource from a lasting store or exchange format"),
        ("Initialize", "in", "Prepares a resource for use"),
        ("Limit", "l", "Sets bounds to a resource"),
        ("Merge", "mg", "Makes one resource of several"),
        ("Mount", "mt", "Attaches an entity to a place"),
        ("Out", "o", "Sends data out of the environment"),
        ("Publish", "pb", "Makes a resource available to others"),
        ("Restore", "rr", "Sets a resource to a state that was kept"),
        ("Save", "sv", "Keeps data from being lost"),
        ("Sync", "sy", "Makes two or more resources the same"),
        ("Unpublish", "ub", "Makes a resource unavailable to others"),
        ("Update", "ud", "Brings a resource up to date"),
    ),
    "Diagnostic": (
        ("Debug", "db", "Examines a resource to find out what is wrong"),
        ("Measure", "ms", "Finds the resources that an operation uses or its statistics"),
        ("Ping", "pi", "Use the Test verb"),
        ("Repair", "rp", "Brings a resource back into working order"),
        ("Resolve", "rv", "Makes a full form of a short one"),
        ("Test", "t", "Verifies the operation or state of a resource"),
        ("Trace", "tr", "Follows the activities of a resource"),
    ),
    "Lifecycle": (
        ("Approve", "ap", "Confirms the state of a resource or process"),
        ("Assert", "as", "Affirms the state of a resource"),
        ("Build", "bd", "Makes an artifact from input files"),
        ("Complete", "cmp", "Ends an operation"),
        ("Confirm", "cn", "Acknowledges the state of a resource or process"),
        ("Deny", "dn", "Refuses the state of a resource or process"),
        ("Deploy", "dp", "Sends an application or solution to targets"),
        ("Disable", "d", "Makes a resource inactive"),
        ("Enable", "e", "Makes a resource active"),
        ("Install", "is", "Puts a resource in place and prepares it"),
        ("Invoke", "i", "Performs an action such as running a command"),
        ("Register", "rg", "Makes the entry of a resource in a repository"),
        ("Request", "rq", "Asks for a resource or permission"),
        ("Restart", "rt", "Stops an operation and starts it again"),
        ("Resume", "ru", "Starts a suspended operation"),
        ("Start", "sa", "Begins an operation"),
        ("Stop", "sp", "Ends an activity"),
        ("Submit", "sb", "Presents a resource for approval"),
        ("Suspend", "ss", "Pauses an activity"),
        ("Uninstall", "us", "Takes a resource out of its place"),
        ("Unregister", "ur", "Removes the entry of a resource from a repository"),
        ("Wait", "w", "Pauses until something happens"),
    ),
    "Other": (("Use", "u", "Uses or includes a resource"),),
    "Security": (
        ("Block", "bl", "Restricts access to a resource"),
        ("Grant", "gr", "Allows access to a resource"),
        ("Protect", "pt", "Keeps a resource from attack or loss"),
        ("Revoke", "rk", "Takes back access to a resource"),
        ("Unblock", "ul", "Removes the restrictions of a resource"),
        ("Unprotect", "up", "Removes the safeguards of a resource"),
    ),
}


class VerbInfo(
    NetType, name="System.Management.Automation.VerbInfo", base=Object, assembly="System.Management.Automation"
):
    """One verb."""

    __slots__ = ("_description", "_group", "_prefix", "_verb")

    def __init__(self, verb: str, prefix: str, group: str, description: str) -> None:
        self._verb, self._prefix, self._group, self._description = verb, prefix, group, description

    @prop("string Verb")
    def verb(self) -> str:
        return self._verb

    @prop("string AliasPrefix")
    def alias_prefix(self) -> str:
        return self._prefix

    @prop("string Group")
    def group(self) -> str:
        return self._group

    @prop("string Description")
    def description(self) -> str:
        return self._description
