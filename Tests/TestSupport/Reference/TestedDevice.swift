import Tensors
import Testing

/// Every backend that can run here, each path of the processor being one: what laws are held to.
package struct TestedDevice: Sendable, CustomTestStringConvertible {
    package let device: Device

    package var testDescription: String { device.backend.name }

    package static let processors = KernelPath.available.map { TestedDevice(device: Device(threads: 2, path: $0)) }
    package static let all = processors + [TestedDevice(device: Device(ReferenceBackend()))]
}
