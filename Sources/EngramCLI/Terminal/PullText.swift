import Terminals
import Workflows

extension PullEvent {
    func show(on console: Console) {
        switch self {
        case .found(let outline):
            let here = outline.bytesHere > 0 ? Words.text("pull.found.here", ["size": Words.bytes(outline.bytesHere)]) : ""
            console.say(
                Words.text(
                    "pull.found",
                    [
                        "model": outline.model, "family": outline.family, "files": Words.count(outline.files, "file"),
                        "size": Words.bytes(outline.bytes), "here": here,
                    ]))
            try? console.emit(outline)
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.bytes == progress.totalBytes)
            try? console.emit(progress)
        case .waiting(let seconds, let reason):
            console.note(Words.text("pull.waiting", ["reason": Words.text(reason), "time": Words.time(seconds)]))
        case .damaged(let file): console.note(Words.text("pull.damaged", ["file": file]))
        }
    }
}

extension PullProgress {
    /// `1.2 GB of 3.1 GB  24.0 MB/s  1 min 20 s left  model.safetensors`
    var words: String {
        let share = totalBytes == 0 ? 1 : Double(bytes) / Double(totalBytes)
        let parts = [
            Words.bar(share), Words.text("pull.bytes", ["done": Words.bytes(bytes), "all": Words.bytes(totalBytes)]),
            "\(Words.bytes(Int(bytesPerSecond)))/s",
            bytes >= totalBytes ? Words.text("progress.done") : Words.text("progress.left", ["time": Words.time(secondsLeft)]), file,
        ]
        return parts.joined(separator: "  ")
    }
}

extension PullSummary {
    func show(on console: Console) {
        switch outcome {
        case .pulled:
            console.say(
                Words.text(
                    "pull.pulled", ["model": model, "folder": folder, "size": Words.bytes(bytes), "time": Words.time(seconds)]))
        case .upToDate: console.say(Words.text("pull.upToDate", ["model": model, "folder": folder]))
        case .inHubCache: console.say(Words.text("pull.inHubCache", ["model": model, "folder": folder]))
        }
        console.next("engram train --model \(model)")
    }
}

extension ShelvedModel {
    /// Where it came from, and where it lies.
    var place: String {
        switch origin {
        case .embedded: Words.text("models.embedded")
        case .pulled: folder
        case .huggingFaceCache: Words.text("models.huggingFaceCache", ["folder": folder])
        case .ollama: Words.text("models.ollama", ["folder": folder])
        case .lmStudio: Words.text("models.lmStudio", ["folder": folder])
        case .llamaCpp: Words.text("models.llamaCpp", ["folder": folder])
        }
    }
}
