import Workflows

extension PullEvent {
    func show(on console: Console) {
        switch self {
        case .found(let outline):
            let here = outline.bytesHere > 0 ? ", \(Words.bytes(outline.bytesHere)) of it here already" : ""
            console.say("\(outline.model)  \(outline.family), \(Words.count(outline.files, "file")), \(Words.bytes(outline.bytes))\(here)")
            try? console.emit(outline)
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.bytes == progress.totalBytes)
            try? console.emit(progress)
        case .waiting(let seconds, let reason): console.note("\(reason); trying again in \(Words.time(seconds))")
        case .damaged(let file): console.note("\(file) came damaged; fetching it anew")
        }
    }
}

extension PullProgress {
    /// `1.2 GB of 3.1 GB  24.0 MB/s  1 min 20 s left  model.safetensors`
    var words: String {
        let share = totalBytes == 0 ? 1 : Double(bytes) / Double(totalBytes)
        let parts = [
            Words.bar(share), "\(Words.bytes(bytes)) of \(Words.bytes(totalBytes))", "\(Words.bytes(Int(bytesPerSecond)))/s",
            bytes >= totalBytes ? "done" : "\(Words.time(secondsLeft)) left", file,
        ]
        return parts.joined(separator: "  ")
    }
}

extension PullSummary {
    func show(on console: Console) {
        switch outcome {
        case .pulled: console.say("\(model) is in \(folder) (\(Words.bytes(bytes)) fetched in \(Words.time(seconds)))")
        case .upToDate: console.say("\(model) is here and up to date, in \(folder)")
        case .inHubCache: console.say("\(model) is in Hugging Face's cache already and is used from there: \(folder)")
        }
        console.next("engram train --model \(model)")
    }
}

extension ShelvedModel {
    /// Where it came from, and where it lies.
    var place: String {
        switch origin {
        case .embedded: "ships with engram"
        case .pulled: folder
        case .huggingFaceCache: "\(folder) (Hugging Face's cache)"
        case .ollama: "\(folder) (Ollama's)"
        case .lmStudio: "\(folder) (LM Studio's)"
        case .llamaCpp: "\(folder) (llama.cpp's cache)"
        }
    }
}
