/// A unit for the user's own systemd, which starts the server with the session and again after a failure.
package enum SystemdUnit {
    /// - Parameters:
    ///   - command: the program's path and its arguments.
    ///   - folder: where paths among them begin.
    package static func text(_ command: [String], folder: String) -> String {
        """
        # engram serve --systemd > ~/.config/systemd/user/engram.service
        # systemctl --user daemon-reload && systemctl --user enable --now engram
        [Unit]
        Description=Engram answers from notes

        [Service]
        ExecStart=\(command.map(quoted).joined(separator: " "))
        WorkingDirectory=\(folder.replacing("%", with: "%%"))
        Restart=on-failure
        RestartSec=5
        TimeoutStopSec=30
        NoNewPrivileges=true
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        UMask=0077

        [Install]
        WantedBy=default.target
        """
    }

    /// systemd.service(5): in quotes, and what it would expand doubled.
    private static func quoted(_ word: String) -> String {
        let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%").replacing("$", with: "$$")
        let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "/.-_:=,+@".contains($0) }
        return isPlain ? word : "\"\(escaped)\""
    }
}
