import Terminals
import Workflows

extension TrainingOutline {
    /// - Parameter isFull: with every setting, else what a user wants to know.
    func show(on console: Console, isFull: Bool) {
        var rows = [
            row("model", ["model": model, "parameters": Words.count(modelParameters, "parameter"), "format": settings.weights.rawValue])
        ]
        if let toStudy { rows.append(row("study", ["passages": Words.count(toStudy, "passage")])) }
        if examples > 0 { rows += taughtRows }
        if let fit { rows.append([Words.text("train.time"), fit.words]) }
        if let memory = fit?.memoryBytes { rows.append(row("memory", ["size": Words.bytes(memory)])) }
        if storeBytes > 0 {
            let rest = edgeBytes > storeBytes ? Words.text("train.store.rest", ["size": Words.bytes(edgeBytes)]) : ""
            rows.append(row("store", ["size": Words.bytes(storeBytes), "rest": rest]))
        }
        if cut > 0 {
            rows.append(row("cut", ["examples": Words.count(cut, "example"), "tokens": Words.count(settings.rowTokens, "token")]))
        }
        if isFull { rows += settingRows }
        console.say(console.table(rows, indent: ""))
        if let warning { console.note(warning) }
        console.note(remarks: remarks)
    }

    /// What is taught, and to what.
    private var taughtRows: [[String]] {
        [
            row(
                "notes",
                [
                    "notes": Words.count(notes), "examples": Words.count(examples, "example"), "tokens": Words.count(tokens, "token"),
                    "learnt": Words.count(targets),
                ]),
            row(
                "adapter",
                [
                    "rank": settings.rank, "targets": Words.list(settings.targets),
                    "layers": settings.numLayers.map { Words.text("train.adapter.layers", ["layers": Words.count($0, "layer")]) } ?? "",
                    "parameters": Words.count(adapterParameters, "parameter"),
                ]),
            row("steps", ["steps": Words.count(steps), "epochs": Words.count(settings.epochs, "epoch"), "recipe": recipe]),
        ]
    }

    /// What the outline has beside what a user wants to know.
    private var settingRows: [[String]] {
        let rowTokens = settings.packs ? settings.packTokens ?? settings.rowTokens : settings.rowTokens
        let precision = settings.precision.rawValue
        return [
            row("rate", ["rate": settings.learningRate, "decay": settings.decay.rawValue, "warmup": settings.warmup]),
            [Words.text("train.alpha"), Words.list(["\(settings.alpha)", "\(settings.dropout)"])],
            row(
                "row",
                [
                    "tokens": Words.count(rowTokens, "token"), "rows": settings.rowsPerStep,
                    "packed": settings.packs ? Words.text("train.row.packed") : "",
                ]),
            [Words.text("train.optimizer"), (settings.optimizer ?? .adamW).rawValue],
            [Words.text("train.clip"), Words.list(["\(settings.clipNorm)", "\(settings.weightDecay)"])],
            [Words.text("train.precision"), settings.recompute ? Words.text("train.recomputed", ["precision": precision]) : precision],
            [Words.text("train.seed"), "\(settings.seed)"], [Words.text("train.validation"), Words.count(validExamples, "example")],
        ]
    }

    private func row(_ name: String, _ values: [String: any CustomStringConvertible]) -> [String] {
        [Words.text("train.\(name)"), Words.text("train.\(name).is", values)]
    }
}

extension TimeFit {
    fileprivate var words: String {
        Words.text(
            "train.time.is",
            [
                "expected": Words.time(expected), "given": Words.time(seconds), "epochs": Words.count(epochs, "epoch"),
                "asked": epochsAsked,
                "left": share < 1 ? Words.text("train.time.left", ["share": Words.share(1 - share)]) : "",
            ])
    }
}

extension AdapterTrainingEvent {
    func show(on console: Console) {
        switch self {
        case .prepared(let outline):
            outline.show(on: console, isFull: false)
            try? console.emit(outline)
        case .studying(let event):
            event.show(on: console)
            if case .progress(let done, let count, _, let secondsLeft) = event {
                try? console.emit(StudyProgress(studied: done, toStudy: count, secondsLeft: secondsLeft))
            }
        case .studied(let summary):
            console.keepProgress()
            summary.show(on: console, isLast: summary.wasInterrupted)
            try? console.emit(summary)
        case .rehearsing(let done, let count):
            console.progress(Words.text("train.rehearsing", ["done": Words.count(done), "all": Words.count(count)]))
        case .resumed(let run, let step): console.say(Words.text("train.resumed", ["run": run, "step": Words.count(step)]))
        case .storeLeftOut(let bytes): console.note(Words.text("train.store.none", ["size": Words.bytes(bytes)]))
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.step.step == progress.step.totalSteps)
            try? console.emit(progress)
        case .epochDone(let epoch, let validLoss, let recall):
            console.keepProgress()
            guard let validLoss else { break }
            let recalled = recall.map { $0.asked > 0 ? Words.text("train.epoch.recall", ["said": $0.said, "asked": $0.asked]) : "" }
            console.note(Words.text("train.epoch", ["epoch": epoch, "loss": Words.loss(validLoss), "recall": recalled ?? ""]))
        case .stoppedGaining(let epoch): console.note(Words.text("train.gained", ["epoch": epoch]))
        case .saved: break
        case .calibrated(let questions):
            console.note(Words.text("train.calibrated", ["questions": Words.count(questions, "question")]))
        }
    }
}

extension TrainingCurve {
    /// On a terminal, a line of blocks of its width for the loss, and one for what was recalled after each epoch.
    func show(on console: Console) {
        guard let width = console.factWidth, let first = losses.first, let last = losses.last else { return }
        var rows = [[Words.text("curve.loss"), Words.loss(first), "", Words.loss(last)]]
        if recalls.count > 1, let first = recalls.first, let last = recalls.last {
            rows.append([Words.text("curve.recall"), Words.share(first), "", Words.share(last)])
        }
        // What the other columns leave, with the indent and the gaps.
        let used = [0, 1, 3].reduce(2 + 3 * 2) { sum, column in sum + (rows.map { TextWidth.cells($0[column]) }.max() ?? 0) }
        for (row, values) in zip(rows.indices, [losses, recalls]) {
            rows[row][2] = console.styled(Sparkline.text(values, cells: min(60, width - used)), .blue)
        }
        console.say(console.table(rows))
    }
}

extension AdapterTrainingSummary {
    func show(on console: Console) {
        let losses = Words.text("train.loss", ["first": Words.loss(firstLoss), "last": Words.loss(lastLoss)])
        let loss = validLoss.map { Words.text("train.loss.valid", ["loss": losses, "valid": Words.loss($0)]) } ?? losses
        if steps == 0 {
            console.say(Words.text("train.stopped.early"))
            console.next("engram train")
        } else if wasInterrupted {
            console.say(Words.text("train.stopped", ["step": Words.count(steps), "loss": loss]))
            console.next("engram train --resume")
        } else {
            console.say(Words.text("train.learnt", ["time": Words.time(seconds), "loss": loss]))
            curve?.show(on: console)
            console.say(Words.text("train.saved", ["adapter": adapter, "folder": folder]))
            console.next("engram ask \"…\"")
        }
    }
}
