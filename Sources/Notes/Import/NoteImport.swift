/// Everything that an import read.
package struct NoteImport: Sendable {
    package var notes: [Note]
    package var files: [FileOutcome]
    package var report: ImportReport

    package init(notes: [Note] = [], files: [FileOutcome] = [], report: ImportReport = ImportReport()) {
        self.notes = notes
        self.files = files
        self.report = report
    }
}

/// How far an import is.
package struct ImportProgress: Sendable, Equatable {
    package enum Phase: String, Sendable {
        case finding, reading, joining
    }

    package var phase: Phase
    package var filesDone: Int
    package var filesTotal: Int
    package var bytesDone: Int
    package var bytesTotal: Int
    package var notes: Int

    package init(phase: Phase, filesDone: Int = 0, filesTotal: Int = 0, bytesDone: Int = 0, bytesTotal: Int = 0, notes: Int = 0) {
        self.phase = phase
        self.filesDone = filesDone
        self.filesTotal = filesTotal
        self.bytesDone = bytesDone
        self.bytesTotal = bytesTotal
        self.notes = notes
    }
}
