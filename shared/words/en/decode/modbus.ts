// Modbus: fields of requests and responses, exceptions, and what is wrong with a message.

export const modbusWords = () => ({
  "modbus.illegalFunction": "illegal function",
  "modbus.illegalDataAddress": "illegal data address",
  "modbus.illegalDataValue": "illegal data value",
  "modbus.serverDeviceFailure": "server device failure",
  "modbus.serverDeviceBusy": "server device busy",
  "modbus.memoryParityError": "memory parity error",
  "modbus.gatewayPathUnavailable": "gateway path unavailable",
  "modbus.gatewayTargetDeviceFailedToRespond": "gateway target device failed to respond",
  "modbus.functionCode": "Function code",
  "modbus.function": ({ code }: { readonly code: number }) => `Function ${code}`,
  "modbus.unit": ({ name, unit }: { readonly name: string; readonly unit: number }) =>
    `${name}, unit ${unit}`,
  "modbus.exceptionCode": "Exception code",
  "modbus.byteCount": "Byte count",
  "modbus.readWrite": ({ read, write }: { readonly read: string; readonly write: string }) =>
    `read ${read}, write ${write}`,
  "modbus.fifoPointerAddress": "FIFO pointer address",
  "modbus.exceptionStatus": "Exception status",
  "modbus.eventCount": "Event count",
  "modbus.serverId": "Server ID",
  "modbus.fifoCount": "FIFO count",
  "modbus.andMask": "AND mask",
  "modbus.orMask": "OR mask",
  "modbus.from": ({ quantity, start }: { readonly quantity: number; readonly start: number }) =>
    `${quantity} from ${start}`,
  "modbus.registers": "Registers",
  "modbus.coils": "Coils",
  "modbus.oneObject": "one object",
  "modbus.basicStream": "basic, stream",
  "modbus.regularStream": "regular, stream",
  "modbus.extendedStream": "extended, stream",
  "modbus.basicStreamAndIndividual": "basic, stream and individual",
  "modbus.regularStreamAndIndividual": "regular, stream and individual",
  "modbus.extendedStreamAndIndividual": "extended, stream and individual",
  "modbus.subFunction": "Sub-function",
  "modbus.subFunctionNumber": ({ sub }: { readonly sub: number }) => `sub-function ${sub}`,
  "modbus.meiType": "MEI type",
  "modbus.meiData": "MEI data",
  "modbus.readDeviceIdCode": "Read device ID code",
  "modbus.objectId": "Object ID",
  "modbus.identification": ({ access }: { readonly access: string }) => `identification, ${access}`,
  "modbus.conformityLevel": "Conformity level",
  "modbus.moreFollows": "More follows",
  "modbus.nextObjectId": "Next object ID",
  "modbus.numberOfObjects": "Number of objects",
  "modbus.object": "Object",
  "modbus.objectNumber": ({ id }: { readonly id: number }) => `Object ${id}`,
  "modbus.transactionIdentifier": "Transaction identifier",
  "modbus.protocolIdentifier": "Protocol identifier",
  "modbus.protocolIdentifierIsIsExpected": ({ protocol }: { readonly protocol: number }) =>
    `the protocol identifier is ${protocol}; 0 is expected`,
  "modbus.lengthIsToIsExpected": ({
    length,
    least,
    most,
  }: {
    readonly length: number;
    readonly least: number;
    readonly most: number;
  }) => `the length is ${length}; ${least} to ${most} is expected`,
  "modbus.transaction": ({ transaction }: { readonly transaction: number }) =>
    `transaction ${transaction}`,
  "modbus.theAdu": "The ADU",
  "modbus.unitIdentifier": "Unit identifier",
  "modbus.unitAlone": ({ unit }: { readonly unit: number }) => `unit ${unit}`,
  "modbus.readAsRequestWhichSideAsksIs":
    "Read as a request: which side asks is not known, and a response has the same form.",
  "modbus.acknowledge": "acknowledge",
  "modbus.exception": "Exception",
  "modbus.request": "Request",
  "modbus.exceptionNumber": ({ reason }: { readonly reason: number }) => `exception ${reason}`,
  "modbus.unitAndDetail": ({
    name,
    unit,
    detail,
  }: {
    readonly name: string;
    readonly unit: number;
    readonly detail: string;
  }) => `${name}, unit ${unit}: ${detail}`,
  "modbus.on": "on",
  "modbus.off": "off",
  "modbus.startingAddress": "Starting address",
  "modbus.quantity": "Quantity",
  "modbus.readStartingAddress": "Read starting address",
  "modbus.readQuantity": "Read quantity",
  "modbus.writeStartingAddress": "Write starting address",
  "modbus.writeQuantity": "Write quantity",
  "modbus.register": "Register",
  "modbus.registerAt": ({ at }: { readonly at: number }) => `Register ${at}`,
  "modbus.coilsFrom": ({ first, last }: { readonly first: number; readonly last: number }) =>
    `Coils ${first} to ${last}`,
  "modbus.basic": "basic",
  "modbus.regular": "regular",
  "modbus.extended": "extended",
});
